import type {Sign} from '../../causes/sign.js';

const shapes: readonly (readonly [Sign, RegExp])[] = [
	['id.global-profile', /(?<!\d)(?:1000\d{7}[\dx*]{4}|10[12]\d{14})(?!\d)|profile\.php\?id=1000/],
	['id.new-page-profile', /(?<!\d)615[5-9]\d{10}(?!\d)/],
	[
		'id.phone-number',
		/phone_number["']?\s{0,5}[:=]|["']?(?:id|to|recipient|sid|target)["']?\s{0,3}[:=]>?\s{0,3}(?:\{\s{0,5}["']?id["']?\s{0,3}[:=]\s{0,3})?["']?\+\d{8,15}|recipient.{0,30}\+\d{8,15}|send .{0,20}to \+\d{7,15}/i,
	],
	[
		'id.placeholder',
		/["']?(?:recipient|recipient_id|recipientid|psid|sender_?id)["']?\s{0,5}(?:=>|[:=])\s{0,5}\{?\s{0,5}(?:["']?id["']?\s{0,5}(?:=>|[:=])\s{0,5})?(?:["']?(?:undefined|null|none|nan|\[object object\]|user_?id|<[a-z _-]{2,30}>|psid|your_\w{2,30}|me)["']?(?=[\s,}\])]|$)|["']{2})/i,
	],
	['id.rounded', /(?<![\w.])\d\.\d{3,17}e\+?1[4-9]\b|(?<![\d.])\d{10,13}0{4,6}(?!\d)/i],
	['list.empty', /["']?data["']?\s{0,5}(?:=>|[:=])\s{0,5}(?:\[\s{0,10}\]|array\(0\)|array\s{0,5}\(\s{0,20}\))/i],
	['token.app-form', /access_token["']?\s{0,5}[:=]>?\s{0,5}["']?\d{5,20}(?:\||%7C)[\w-]{16,64}/i],
	[
		'token.malformed',
		/["'<{]\s?["'<{]\s?EAA[A-Za-z\d]{2}|EAA[A-Za-z\d]{3,300}["'>]\s?["'>]|bearer ["'<]\s?EAA|EAA[A-Za-z\d]{60,300}EAA[A-Za-z\d]{20}|access_?token["']?\s{0,3}[:=]\s{0,3}["']?(?:secret! |!secret |\$\{|\{\{|%\w{3,30}%|\$[A-Z_]{4,30}\b)/i,
	],
	[
		'token.absent',
		/access_token=(?:undefined|null|none|nil|nan|&|$|["'\s])|access_token["']?\s{0,3}(?:=>|:)\s{0,3}["']?(?:undefined|null|none|nil|["'](?=[\s,}\]]|$))|bearer (?:undefined|null|none)\b/im,
	],
	['url.http', /(?:callback|webhook|url)\b.{0,40}\bhttp:\/\/(?!localhost|127\.|0\.0\.0\.0)[\w.-]{3,}/i],
	[
		'url.private',
		/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d{1,3}\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/i,
	],
	[
		'url.tunnel',
		/[\w-]\.(?:ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|devtunnels\.ms|tunnelmole\.net|pagekite\.me)|\bngrok\b|\blocaltunnel\b|\bcloudflared\b/i,
	],
	// A quoted word with other letters than ASCII, or a picture: what a signature over rewritten JSON stumbles over.
	[
		'says.non-ascii',
		/["'“‘«`][^"'”’»`\n]{0,30}[\u00c0-\u024f\u0400-\u04ff\u3040-\u9fff][^"'”’»`\n]{0,30}["'”’»`]|[\ud83c-\ud83e]/,
	],
];

/** The shapes of ids, tokens, lists and addresses in a text. */
export const readShapes = (text: string): readonly Sign[] =>
	shapes.filter(([, shape]) => shape.test(text)).map(([sign]) => sign);

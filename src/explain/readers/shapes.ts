import type {Sign} from '../../causes/sign.js';

interface Shape {
	readonly sign: Sign;
	/** Without this, in lower case, there is nothing to look at: it spares the expression, which costs far more. */
	readonly needs: (text: string) => boolean;
	readonly shape: RegExp;
}

const holds =
	(...parts: readonly string[]) =>
	(text: string): boolean =>
		parts.some(part => text.includes(part));
const address = holds('http', 'ngrok', 'tunnel', 'cloudflared', 'loca.lt', 'serveo', 'localhost.run');
const recipient = holds('recipient', 'psid', 'sender', 'phone', '+');

const shapes: readonly Shape[] = [
	{
		sign: 'id.global-profile',
		needs: holds('1000', '101', '102'),
		shape: /(?<!\d)(?:1000\d{7}[\dx*]{4}|10[12]\d{14})(?!\d)|profile\.php\?id=1000/,
	},
	{sign: 'id.new-page-profile', needs: holds('615'), shape: /(?<!\d)615[5-9]\d{10}(?!\d)/},
	{
		sign: 'id.phone-number',
		needs: recipient,
		shape:
			/phone_number["']?\s{0,5}[:=]|["']?(?:id|to|recipient|sid|target)["']?\s{0,3}[:=]>?\s{0,3}(?:\{\s{0,5}["']?id["']?\s{0,3}[:=]\s{0,3})?["']?\+\d{8,15}|recipient.{0,30}\+\d{8,15}|send .{0,20}to \+\d{7,15}/i,
	},
	{
		sign: 'id.placeholder',
		needs: recipient,
		shape:
			/["']?(?:recipient|recipient_id|recipientid|psid|sender_?id)["']?\s{0,5}(?:=>|[:=])\s{0,5}\{?\s{0,5}(?:["']?id["']?\s{0,5}(?:=>|[:=])\s{0,5})?(?:["']?(?:undefined|null|none|nan|\[object object\]|user_?id|<[a-z _-]{2,30}>|psid|your_\w{2,30}|me)["']?(?=[\s,}\])]|$)|["']{2})|recipient\(\s?["'][a-z_]{3,40}["']\s?\)/i,
	},
	{
		sign: 'id.rounded',
		needs: text => /\d(?:\.\d{3}|\d{13})/.test(text),
		shape: /(?<![\w.])\d\.\d{3,17}e\+?1[4-9]\b|(?<![\d.])\d{10,13}0{4,6}(?!\d)/i,
	},
	{
		sign: 'list.empty',
		needs: holds('data'),
		shape: /["']?data["']?\s{0,5}(?:=>|[:=])\s{0,5}(?:\[\s{0,10}\]|array\(0\)|array\s{0,5}\(\s{0,20}\))/i,
	},
	{
		sign: 'token.app-form',
		needs: holds('access_token'),
		shape: /access_token["']?\s{0,5}[:=]>?\s{0,5}["']?\d{5,20}(?:\||%7C)[\w-]{16,64}/i,
	},
	{
		sign: 'token.malformed',
		needs: holds('eaa', 'access_token', 'accesstoken'),
		shape:
			/["'<{]\s?["'<{]\s?EAA[A-Za-z\d]{2}|EAA[A-Za-z\d]{3,300}["'>]\s?["'>]|bearer ["'<]\s?EAA|EAA[A-Za-z\d]{60,300}EAA[A-Za-z\d]{20}|access_?token["']?\s{0,3}[:=]\s{0,3}["']?(?:secret! |!secret |\$\{|\{\{|%\w{3,30}%|\$[A-Z_]{4,30}\b)/i,
	},
	{
		sign: 'token.absent',
		needs: holds('access_token', 'bearer'),
		shape:
			/access_token=(?:undefined|null|none|nil|nan|&|$|["'\s])|access_token["']?\s{0,3}(?:=>|:)\s{0,3}["']?(?:undefined|null|none|nil|["'](?=[\s,}\]]|$))|bearer (?:undefined|null|none)\b/im,
	},
	{
		sign: 'url.http',
		needs: address,
		shape: /(?:callback|webhook|url)\b.{0,40}\bhttp:\/\/(?!localhost|127\.|0\.0\.0\.0)[\w.-]{3,}/i,
	},
	{
		sign: 'url.private',
		needs: address,
		shape:
			/https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|10\.\d{1,3}\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/i,
	},
	{
		sign: 'url.tunnel',
		needs: address,
		shape:
			/[\w-]\.(?:ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|trycloudflare\.com|serveo\.net|localhost\.run|lhr\.life|devtunnels\.ms|tunnelmole\.net|pagekite\.me)|\bngrok\b|\blocaltunnel\b|\bcloudflared\b/i,
	},
	{
		// A quoted word with other letters than ASCII, or a picture: what a signature over rewritten JSON stumbles over.
		sign: 'says.non-ascii',
		needs: text => /[\u0080-\uffff]/.test(text),
		shape:
			/["'“‘«`][^"'”’»`\n]{0,30}[\u00c0-\u024f\u0400-\u04ff\u3040-\u9fff][^"'”’»`\n]{0,30}["'”’»`]|[\ud83c-\ud83e]|(?<![A-Za-z\u00c0-\u024f])[åäöüßñçøæőű](?![A-Za-z\u00c0-\u024f])/,
	},
];

/** The shapes of ids, tokens, lists and addresses in a text. */
export const readShapes = (text: string): readonly Sign[] => {
	const lower = text.toLowerCase();
	return shapes.filter(({needs, shape}) => needs(lower) && shape.test(text)).map(({sign}) => sign);
};

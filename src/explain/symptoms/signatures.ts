import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

const signature = oneOf`
	\bx.?hub.?signature(?:.?256)?\b
	(?<![a-z])signatures?\b
	\b(?:message|payload) integrity\b
	\bintegrity (?:signature|check)\b
	\bcheck_integrity\b|\bhmacs?\b|\bhash(?:es|ed)?\b|\bdigests?\b|\bsha-?(?:1|256)\b|\bfirmas?\b
	\bassinaturas?\b|\bsignatur\b|\bchu ky\b|\balairas\w*|подпис\S*|署名|签名
`;

const mismatch = oneOf`
	\b(?:fail\w*|error\w*|unless|not ok|invalid|incorrect|wrong|bad|mismatch\w*|differ\w*|not equal
	unequal|reject\w*|not (?:\w+ ){0,4}(?:match\w*|valid\w*|equal|verif\w*|same)|\w*n't (?:\w+ ){0,4}(?:match\w*
	valid\w*|equal|verif\w*|same|validate)|could(?:n't| not) (?:be )?(?:validat\w*|verif\w*)|never (?:match\w*
	equal\w*|valid)|cannot (?:verify|validate)|no coincide\w*|nao (?:confere|coincide|bate|corresponde)
	ne correspond\w*|stimmt nicht|ungultig\w*|khong (?:khop|hop le)|nem egyezik|hibas|discrep\w*)\b
	не (?:совпада|сход)\S*|(?:一致し|合わ)(?:ない|ません)|不匹配
`;

export const signatures: readonly Symptom[] = [
	{
		sign: 'says.signature-fails',
		when: [
			near(signature, mismatch, 70),
			near(
				signature,
				oneOf`\b(?:ascii|english|latin|small|short) (?:\w+ )?only\b|\bonly (?:\w+ ){0,3}(?:ascii|english|latin|small|short)\b`,
				50,
			),
			oneOf`
				\b(?:fail\w* to|unable to|could ?n[o']t|cannot|can't) (?:validate|verify|authenticate) (?:\w+ ){0,2}(?:incoming
				request|payload|message|messages|webhook|event)\b.{0,120}\bsecret
				\b(?:fail\w* to|unable to|could ?n[o']t|cannot|can't) (?:validate|verify|authenticate) (?:\w+ ){0,2}(?:incoming
				payload)\b
				\b(?:fail\w* to|unable to|could(?:n't| not)|cannot) (?:validate|verify|authenticate) (?:\w+ ){0,6}(?:sent by|came from|comes from|is from) (?:facebook|meta)\b
			`,
		],
		unless: oneOf`\b(?:access token|oauth) signature\b|\bappsecret_?proof\b`,
	},
	{
		sign: 'says.signature-always',
		when: [
			oneOf`
				\b(?:never|always|every (?:message|event|request|time|single)|all (?:messages|events|requests)
				no message|for any|any message|nunca|siempre|sempre|jamais|immer|nie|luon|soha|mindig)\b
			`,
		],
	},
	{
		sign: 'says.non-ascii',
		when: [
			oneOf`
				\b(?:emojis?|emoticons?|accent(?:s|ed)?|umlauts?|unicode|utf-?8|(?:non.?)?ascii|special (?:char\w*
				symbols?)|certain (?:char\w*|symbols?)|diacritic\w*|cyrillic|chinese|japanese|arabic|hebrew
				korean|thai|vietnamese|foreign|escap\w+|acentos?|caracter(?:es)? especia\w+|caracteres speciaux
				sonderzeichen|ky tu dac biet|ekezet\w*|slash(?:es)?|ampersands?|at sign|percent sign
				complex (?:payload|message|event)s?|quotes|html entit\w*|newlines?)\b
				\\u[0-9a-f]{4}|[äöüßñéèçãõáíóúőű]|絵文字|日本語|表情
			`,
			oneOf`\b(?:only|when|if|with|having|have|has|contain\w*) (?:\w+ ){0,4}(?:@|é|ü|ñ|&|<|\/)`,
		],
	},
	{
		sign: 'says.reserialised',
		when: [
			oneOf`
				\bjson\.stringify\b|\bjson\.dumps\b|\bjson_encode\b|\bto_json\b|\bgson\b|\bjsonconvert\b
				\bserializeobject\b|\breq(?:uest)?\.body\b
				\brequest\.(?:json|data|form|get_json)\b
				\brequest->(?:all|getparsedbody)\b
				\bre-?seriali[sz]\w*
				\bparsed (?:body|json|payload)\b
				\braw.?body\b|\bbody.?parser(?:\.json)?\(?|\bexpress\.json\b|\bobjectmapper\b|\bdecoded\b
				\bpretty\b|\bformatted json\b|\bmodelbind\w*|\bmiddleware\b
			`,
		],
	},
	{
		sign: 'says.wrong-secret',
		when: [
			oneOf`
				\b(?:wrong|other|another|different|incorrect|old|missing|undefined|no|without|reset|regenerated
				changed|empty|not (?:set|configured)) (?:\w+ ){0,4}(?:app.?secrets?|secrets?|fb_app_secret
				app_secret)\b
				\bmake sure (?:\w+ ){0,3}\w*app ?secret\b|\bcheck (?:\w+ ){0,3}\w*app ?secret\b
				\b(?:app.?secrets?|secret) (?:\w+ ){0,4}(?:wrong|other app|another app|different|missing
				undefined|not set|empty|reset|changed|null|none)\b
				\bcredentials?\b.{0,40}\bnot match\b
				\b(?:two|several|multiple|both) apps?\b
				\bverify.?token (?:as|for) (?:the )?(?:secret|key|hmac)\b
				\b(?:use|using|with) (?:the |my )?(?:verify|page access|page|access
				client) token (?:\w+ ){0,4}(?:key|secret|hmac|sign\w*)\b
				\bpage (?:access )?token (?:as|for) (?:the )?(?:secret|key)\b
			`,
		],
	},
	{
		sign: 'says.large-body',
		when: [
			oneOf`
				\b(?:large|larger|big|bigger|long|longer|huge) (?:\w+ ){0,4}(?:payloads?|bod(?:y|ies)|events?
				messages?|requests?|batch\w*|posts?)\b
				\btruncat\w*|\bcut off\b
				\b(?:body|payload|size|content.length|max\w*|buffer) ?(?:size )?(?:limit|exceed\w*|length)\b
				\bentity too large\b|\bpayloadtoolarge\w*|\b413\b|\b\d{2,4} ?(?:kb|kib|kbytes)\b|\bcontent-length\b
				\bchunk(?:s|ed)?\b
			`,
		],
	},
	{
		sign: 'says.two-algorithms',
		when: [
			oneOf`
				\bsha-?1\b.{0,120}\bsha-?256\b
				\bsha-?256\b.{0,120}\bsha-?1\b
				\b40\b.{0,60}\b64\b|\b64\b.{0,60}\b40\b
				\bx-hub-signature\b(?!-256).{0,80}\bsha-?256\b
				\bx-hub-signature-256\b.{0,80}\bsha-?1\b
				\bsha256=.{0,200}\bsha1=|\bsha1=.{0,200}\bsha256=
			`,
		],
	},
	{
		sign: 'says.unchecked',
		when: [
			near(
				oneOf`
					\b(?:how (?:can|do|could|to)|verify|check|know|make sure|ensure|be sure|validate|secure
					protect|como (?:se|puedo|sei|saber)|comment|wie)\b
				`,
				oneOf`
					\b(?:from facebook(?! (?:developer|dashboard|app|page|messenger|portal|user|id|login|profile|account))|from meta|forged|really (?:come\w*|from)|sent by (?:facebook|meta)|authentic\w*
					fake (?:requests?|events?|posts?)|spoof\w*|any(?:one|body) (?:can|could)|de facebook
					von facebook|genuine)\b
				`,
				70,
			),
			oneOf`
				\b(?:any(?:one|body)|attackers?|strangers?) (?:can|could|may) (?:post|send|call|fake|spoof)\b
				\baccepts? (?:\w+ ){0,4}(?:wrong|invalid|no|missing|any) signature\b
				\bwithout (?:a |any )?(?:valid )?signature\b
				\bsignature (?:is )?not (?:checked|verified|validated)\b
				\bsignature check(?:ing)? (?:is )?(?:missing|off|disabled)\b
				(?:\bnever|\bnot|\bdon't|\bdoesn't|\bdidn't) (?:check|verify|verifies|validate)\w* (?:the )?(?:request )?signature\b
				\baccepts? (?:\w+ ){0,3}(?:requests?|calls?|posts?|events?) (?:from|by) (?:whoever|any(?:one|body)|every(?:one|body))\b
				\baccepts? (?:\w+ ){0,3}(?:requests?|calls?|posts?|events?) with (?:any|a wrong|no|an invalid)\b
			`,
		],
		unless: oneOf`\b(?:could(?:n't| not)|can(?:'t|not)|unable to|fail\w* to) (?:verify|validate|authenticate)\b`,
	},
];

import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';

const body = oneOf`
	\$_post\b|\$_request\b|\$request\b
	\b(?:req(?:uest)?\.(?:body|json|form|data|post|params)|request body|post body|post data|raw post
	php:\/\/input|json body|event\.body|body|get ?json|get_json\(\)|request->all\(\)|params)\b
`;

const hollow = oneOf`
	\b(?:undefined|empty|null|none|blank|missing|nothing|nil|vacio|vazio|vide|leer|ures|rong)\b
	\{ ?\}|\[ ?\]|array ?\( ?\)|\[object object\]
`;
/** Parts of an event that a handler reaches for, beyond the body itself. */
const part = oneOf`
	\b(?:messaging|message|messages|sender|recipient|text|postback|payload|attachments?|mid|quick_reply|optin|id
	length|foreach|map|0|changes|standby|value|from|for each|thread ?id)\b
`;

export const handlers: readonly Symptom[] = [
	{
		sign: 'says.no-body',
		when: [
			near(body, hollow, 30),
			oneOf`
				\bof undefined \(reading '(?:entry|object|body)'\)|\b(?:body|data)\.entry is (?:not iterable|undefined)
				\bbody is (?:an? )?(?:string|text|buffer|empty|undefined|null)
				\bproperty '(?:entry|object)' of (?:undefined|null)
				\bof undefined, reading '(?:entry|object)'
			`,
			oneOf`
				\b(?:no|missing|without|forgot\w*|add\w*|need\w*|install\w*|before|order of
				after the route) (?:\w+ ){0,4}(?:body.?parser|express\.json|json middleware)\b
				\bbody.?parser (?:\w+ ){0,4}(?:missing|deprecated|not|after)\b
				\bcontent.?type\b.{0,40}\b(?:text\/plain|not json|form)\b
			`,
			oneOf`
				\b(?:nonetype|none)\b.{0,40}\b(?:get_json|subscriptable)\b.{0,60}\brequest\b
				\brequest\.(?:get_json|json)\b.{0,60}\bnone\b
				\bundefined (?:index|array key):? "?'?entry\b
				\bkeyerror: '(?:entry|object)'
			`,
			oneOf`\b422\b.{0,80}\b(?:body|form|fastapi|pydantic)|\b(?:fastapi|pydantic)\b.{0,80}\b422\b`,
			oneOf`\bempty array\b.{0,40}\brequest\b|\brequest\b.{0,40}\bempty array\b`,
		],
	},
	{
		sign: 'says.unexpected-shape',
		when: [
			[
				oneOf`
					\bcannot read propert(?:y|ies) (?:of (?:undefined|null) \(reading )?'(?!entry|object
					body|env|config|[\w ]{0,30}(?:token|secret))[\w ]{1,30}'
				`,
				oneOf`
					\b(?:webhooks?|facebook|messenger|meta|fb|messag\w+|bots?|chatbots?|botkit|entry|senders?|postbacks?
					conversations?)\b
				`,
			],
			before(
				oneOf`
					\b(?:cannot read propert(?:y|ies)|can't read property|undefined is not an object
					is not iterable|is not a function or its return|typeerror|undefined (?:index|property
					array key|offset)|nomethoderror|undefined method|undefined local|keyerror|indexerror
					attributeerror|nullpointerexception|nullreferenceexception|nil pointer|unmarshal
					deserializ\w*|cannot access offset|trying to (?:get property|access array)
					object reference not set|jsonexception|index out of)\b
				`,
				part,
				90,
			),
			oneOf`
				\bundefined ["']?(?:for ?each|length|map|id|text|messaging|message|sender|postback)\b
				\b(?:for ?each|length|map|messaging|sender|postback)["']? of (?:undefined|null)\b
				\bmessaging["']? (?:is |\w+ ){0,2}(?:not iterable|undefined|missing|not present|absent)
				(?:n't|\bnot|\bnever) (?:always )?(?:contain|hold|have) (?:an? |the |any )?(?:message|messaging|text|sender)\b
				\bunrecogni[sz]ed ?(?:property|field)|\bunknown (?:field|property)\b|\bcannot unmarshal\b
				\bindex out of (?:range|bounds)\b.{0,80}\b(?:entry|messaging)\b
				\bmessaging is not iterable|\bno messaging\b|\bentry is not iterable
				\b(?:crash|throw|fail|break|choke|stumbl)\w*\b.{0,60}\b(?:deliver\w+|read|receipt|echo|standby|postback|sticker
				attachment|reaction|optin|referral)s? (?:events?|messages?|updates?)
				\b(?:standby|postback|sticker|attachment|reaction|optin|referral|read|delivery)s? (?:events?|messages?|updates?) (?:\w+ ){0,2}(?:crash|break|kill|throw|fail)\w*
				\bmulti ?value ?dict ?key ?error\b|\bundefined bindings?\b|\bno such key\b
				\bmessaging_event\[|\["message"\]\["text"\]|\['message'\]\['text'\]|\bmessage\.text\b
				\b(?:only )?(?:has|have|contains?|with) (?:\w+ ){0,4}(?:standby|changes)\b
				\bchanges (?:instead|rather|in place|not messaging)
				\b(?:without|no|missing|lacks?) (?:a |the )?(?:message|text|sender|messaging)(?: field| property| key| object| array)?\b
				\bunknown (?:messaging )?event\b
				\bunexpected (?:event|payload|structure|format)\b
				\bunhandled (?:event|webhook)\b
				\bchanges\b.{0,80}\bmessaging\b
				\bmessaging\b.{0,60}\bchanges\b
				\bnot (?:a |an )?(?:messenger|messag\w+) events?\b
				\bnon.?messag\w+ events?\b|\bmessages is not iterable\b
				\b(?:instead of|rather than|in place of) (?:"|')?messaging\b
				\bcrash\w*\b.{0,40}\b(?:sticker|like|attachment|image|reaction|postback|optin|referral|event)\b
				\b(?:sticker|like|image|attachment|reaction|postback|optin|referral)s?\b.{0,40}\bcrash\w*
			`,
		],
	},
	{
		sign: 'says.csrf',
		when: [
			oneOf`
				\bcsrf\b|\bxsrf\b
				\binvalid ?authenticity ?token\b
				\bauthenticity token\b|\bforgery\b
				\btoken ?mismatch ?exception\b
				\b419\b|\bpage expired\b|\bcsrf_exempt\b|\bantiforgery\b|\bverify ?csrf ?token\b
			`,
		],
	},
	{
		sign: 'says.server-crash',
		when: [
			[
				oneOf`
					\bwebhooks?\b|\bcallback|facebook|messenger|\bmeta\b|\bbots?\b|verif|challenge|hub[._]|\bpost\b|\bget\b|\bhandlers?\b
					\blambda\b|vercel|function_invocation|heroku|ngrok
				`,
				oneOf`
				\b(?:status|code|error|http|returns?|get|got|gives?|shows?|throws?|responds?|answers?|an?|with)(?: \w+)? ?:?=? ?500\b
				\b500 (?:internal|error|on|when)\b
				\binternal server error\b|\bnameerror\b|\bnameerror in\b|\bunhandled exception\b
				\bmodulenotfounderror\b|\bimporterror\b
				\bundefined (?:variable|constant)\b
				\bfunction_invocation_failed\b
				\bexception on \/|\berror in app\b|\btraceback \(most recent\b
			`,
			],
		],
		unless: oneOf`\bgraph\.facebook\.com\b.{0,80}\b500\b`,
	},
];

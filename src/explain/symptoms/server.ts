import {before, near, type Symptom} from './symptom.js';

const body =
	/\$_post\b|\$_request\b|\$request\b|\b(?:req(?:uest)?\.(?:body|json|form|data|post|params)|request body|post body|post data|raw post|php:\/\/input|json body|payload|event\.body|body|get ?json|get_json\(\)|request->all\(\)|params)\b/;

const hollow =
	/\b(?:undefined|empty|null|none|blank|missing|nothing|nil|vacio|vazio|vide|leer|ures|rong)\b|\{ ?\}|\[ ?\]|array ?\( ?\)|\[object object\]/;

/** Parts of an event that a handler reaches for, beyond the body itself. */
const part =
	/\b(?:messaging|message|messages|sender|recipient|text|postback|payload|attachments?|mid|quick_reply|optin|id|length|foreach|map|0|changes|standby|value|from|for each|thread ?id)\b/;

export const server: readonly Symptom[] = [
	{
		sign: 'says.no-body',
		about: [
			'body',
			'undefined',
			'empty',
			'null',
			'none',
			'post',
			'request',
			'payload',
			'entry',
			'object',
			'params',
			'parser',
			'json',
			'content',
			'array',
			'nil',
			'vacio',
			'vazio',
		],
		when: [
			near(body, hollow, 30),
			/\bof undefined \(reading '(?:entry|object|body)'\)|\bproperty '(?:entry|object)' of (?:undefined|null)|\bof undefined, reading '(?:entry|object)'/,
			/\b(?:no|missing|without|forgot\w*|add\w*|need\w*|install\w*|before|order of|after the route) (?:\w+ ){0,4}(?:body.?parser|express\.json|json middleware)\b|\bbody.?parser (?:\w+ ){0,4}(?:missing|deprecated|not|after)\b|\bcontent.?type\b.{0,40}\b(?:text\/plain|not json|form)\b/,
			/\b(?:nonetype|none)\b.{0,40}\b(?:get_json|subscriptable)\b.{0,60}\brequest\b|\brequest\.(?:get_json|json)\b.{0,60}\bnone\b|\bundefined (?:index|array key):? "?'?entry\b|\bkeyerror: '(?:entry|object)'/,
			/\bempty array\b.{0,40}\brequest\b|\brequest\b.{0,40}\bempty array\b/,
		],
	},
	{
		sign: 'says.unexpected-shape',
		about: [
			'instead of',
			'rather',
			'in place',
			'undefined',
			'null',
			'typeerror',
			'error',
			'cannot',
			'exception',
			'iterable',
			'messaging',
			'standby',
			'changes',
			'without',
			'missing',
			'unknown',
			'unexpected',
			'unhandled',
			'crash',
			'nomethod',
			'keyerror',
			'indexerror',
			'pointer',
			'unmarshal',
			'deserial',
			'offset',
			'messenger',
			'reference',
			'lack',
			'not message',
			'no message',
			'no sender',
			'no text',
			'not a',
			"can't",
		],
		when: [
			/\bcannot read propert(?:y|ies) (?:of (?:undefined|null) \(reading )?'(?!entry|object|access_token|body|env|config)[\w ]{1,30}'/,
			before(
				/\b(?:cannot read propert(?:y|ies)|can't read property|undefined is not an object|is not iterable|is not a function or its return|typeerror|undefined (?:index|property|array key|offset)|nomethoderror|undefined method|undefined local|keyerror|indexerror|attributeerror|nullpointerexception|nullreferenceexception|nil pointer|unmarshal|deserializ\w*|cannot access offset|trying to (?:get property|access array)|object reference not set|jsonexception|index out of)\b/,
				part,
				90,
			),
			/\bmessaging (?:is |\w+ ){0,2}(?:not iterable|undefined|missing|not present)|\bmessaging is not iterable|\bno messaging\b|\b(?:only )?(?:has|have|contains?|with) (?:\w+ ){0,4}(?:standby|changes)\b|\bchanges (?:instead|rather|in place|not messaging)|\b(?:without|no|missing|lacks?) (?:a |the )?(?:message|text|sender|messaging)(?: field| property| key| object| array)?\b|\bunknown event\b|\bunexpected (?:event|payload|structure|format)\b|\bunhandled (?:event|webhook)\b|\bchanges\b.{0,80}\bmessaging\b|\bmessaging\b.{0,60}\bchanges\b|\bnot (?:a |an )?(?:messenger|messag\w+) events?\b|\bnon.?messag\w+ events?\b|\bmessages is not iterable\b|\b(?:instead of|rather than|in place of) (?:"|')?messaging\b|\bcrash\w*\b.{0,40}\b(?:sticker|like|attachment|image|reaction|postback|optin|referral|event)\b|\b(?:sticker|like|image|attachment|reaction|postback|optin|referral)s?\b.{0,40}\bcrash\w*/,
		],
	},
	{
		sign: 'says.csrf',
		about: ['csrf', 'xsrf', 'authenticity', 'forgery', 'mismatch', '419', 'expired'],
		when: [
			/\bcsrf\b|\bxsrf\b|\binvalid ?authenticity ?token\b|\bauthenticity token\b|\bforgery\b|\btoken ?mismatch ?exception\b|\b419\b|\bpage expired\b|\bcsrf_exempt\b|\bantiforgery\b|\bverify ?csrf ?token\b/,
		],
	},
	{
		sign: 'says.route-missing',
		about: ['page', 'index', '404', 'found', 'route', 'path', 'endpoint', 'cannot post', 'cannot get', 'not found'],
		when: [
			/\b404\b|\bcannot get \/|\bcannot post \/|\bpage (?:cannot be|not|can't be) found\b|\bno route (?:matches|found)\b|\broutingerror\b|\broute (?:\w+ ){0,4}not (?:found|defined)\b|\bnot found\b.{0,30}\b(?:url|path|route|webhook|endpoint)\b|\bwebhook\b.{0,40}\bnot found\b|\b(?:wrong|incorrect|missing) (?:path|route|endpoint)\b/,
			near(
				/\b(?:index|home|landing|default|start|login|front) ?page\b|\bindex\.html\b/,
				/\b(?:challenge|verif\w+|webhook|callback)\b/,
				50,
			),
		],
		unless: /\bno matching user\b|\buser not found\b|\bobject with id\b/,
	},
	{
		sign: 'says.server-down',
		about: [
			'502',
			'503',
			'504',
			'gateway',
			'unavailable',
			'heroku',
			'dyno',
			'server',
			'process',
			'container',
			'function',
			'sleep',
			'idle',
			'app',
			'h1',
			'application error',
			'cold start',
		],
		when: [
			/\b(?:502|503|504)\b|\bbad gateway\b|\bservice unavailable\b|\bgateway time-?out\b|\bapplication error\b|\bh1[0-9]\b.{0,20}\b(?:heroku|error|desc)|\bcode=h\d\d\b|\bdyno\b.{0,30}\b(?:sleep|idle|crash)\w*|\b(?:server|app|process|container|dyno|function)\b.{0,20}\b(?:is down|was down|crash(?:ed|es)|sleep(?:s|ing)|asleep|offline|not running|not started|not reachable|unreachable)\b/,
			/\bcold start\w*\b|\bfree (?:tier|plan|dyno)\b.{0,40}\b(?:sleep|spin|idle)\w*/,
		],
	},
	{
		sign: 'says.server-crash',
		about: ['500', 'internal', 'nameerror', 'exception', 'module', 'import', 'undefined', 'invocation'],
		when: [
			/\b(?:status|code|error|http|returns?|get|got|gives?)(?: \w+)? ?:?=? ?500\b|\b500 (?:internal|error|on|when)\b|\binternal server error\b|\bnameerror\b|\bnameerror in\b|\bunhandled exception\b|\bmodulenotfounderror\b|\bimporterror\b|\bundefined (?:variable|constant)\b|\bfunction_invocation_failed\b/,
		],
		unless: /\bgraph\.facebook\.com\b.{0,80}\b500\b/,
	},
	{
		sign: 'says.local-address',
		about: [
			'local',
			'127.',
			'192.168',
			'10.',
			'172.',
			'private',
			'firewall',
			'nat',
			'vpn',
			'router',
			'port',
			'intranet',
			'internal',
			'public',
			'public ip',
		],
		when: [
			/\blocal ?host\b|\b127\.0\.0\.1\b|\b192\.168\.\d|\b10\.\d{1,3}\.\d{1,3}\.\d{1,3}\b|\b172\.(?:1[6-9]|2\d|3[01])\.\d|\bprivate (?:address|ip|network)\b|\bbehind (?:a |the |our )?(?:firewall|nat|vpn|router)\b|\bport forward\w*\b|\bintranet\b|\binternal (?:address|host|url|network)\b|\blocal (?:server|machine|address|environment|network)\b|\bno public (?:ip|url|address)\b/,
		],
	},
	{
		sign: 'says.plain-http',
		about: ['http', 'ssl', 'secure', 'get_record', 'unknown protocol', 'wrong version', 'port 80'],
		when: [
			/\b(?:callback|webhook|url|server|endpoint|need\w*|requires?|without|no|only|must|use[sd]?|not)\b.{0,30}\bhttps\b(?!:\/\/)|\bhttp (?:only|instead|and not|not https)\b|\bplain http\b|\bno ssl\b|\bwithout (?:an? )?(?:ssl|certificate|tls)\b|\bsecure (?:callback )?url\b|\bssl3?_get_record\b|\bwrong version number\b|\bunknown protocol\b|\bport 80\b/,
		],
		unless: /https:\/\/graph\.facebook\.com\b.{0,20}https/,
	},
	{
		sign: 'says.certificate',
		about: ['certif', 'ssl', 'signed', 'issuer', 'fullchain', 'zertif', 'chain', 'cert', 'tanusit', 'chung chi'],
		when: [
			/\bself.?signed\b|\bcertificate (?:chain|verify|problem|error|expired|invalid|not trusted)|\b(?:invalid|expired|untrusted|intermediate|incomplete|wrong|bad) (?:ssl |tls )?(?:certificate|chain|cert)\b|\bssl (?:certificate|error|problem|handshake)\b|\blocal issuer\b|\bfullchain\b|\bcertificado\b|\bzertifikat\b|\bcertificat\b|\btanusitvany\b|\bchung chi\b/,
		],
	},
	{
		sign: 'says.redirected',
		about: ['redirect', '301', '302', '303', '307', '308', 'moved', 'slash'],
		when: [
			/\b30[12378]\b.{0,30}\b(?:redirect\w*|moved|found|permanent\w*|temporary|http|status)\b|\bredirect(?:s|ed|ing|ion)?\b.{0,40}\b(?:webhook|callback|https|www|login|slash|verification)\b|\b(?:webhook|callback|endpoint|server|url)\b.{0,40}\bredirect(?:s|ed|ing|ion)?\b|\btrailing slash\b|\bmoved permanently\b|\bappend_slash\b/,
		],
		unless: /\bredirect.?ur[il]\b|\boauth\b/,
	},
	{
		sign: 'says.tunnel-gone',
		about: ['ngrok', 'tunnel', 'cloudflared', 'serveo', 'loca.lt', 'localhost.run', 'offline', '1033'],
		when: [
			near(
				/\b(?:ngrok|tunnel\w*|localtunnel|cloudflared|serveo|loca\.lt|localhost\.run)\b/,
				/\b(?:chang\w*|new (?:url|address|link)|expire[sd]?|expiring|restart\w*|gone|offline|closed|ended|stopped|each time|every ?time|goes out|session|again|different url|old url|cambi\w+|mudou|muda|neu[es]? (?:url|adresse)|change a)\b/,
				50,
			),
			/\berr_ngrok_(?:3200|3004|8012|727)\b|\btunnel (?:\w+ ){0,4}not found\b|\bendpoint .{0,60} is offline\b|\btunnel unavailable\b|\berror 1033\b/,
		],
	},
	{
		sign: 'says.tunnel-page',
		about: ['ngrok', 'tunnel', 'loca.lt', 'interstitial', 'reminder', 'about to visit'],
		when: [
			/\bngrok\b.{0,60}\b(?:warning|interstitial|browser|visit site|page before|abuse)\b|\berr_ngrok_6024\b|\bngrok-skip-browser-warning\b|\bbypass-tunnel-reminder\b|\byou are about to visit\b|\btunnel password\b|\bfriendly reminder\b|\b(?:tunnel|localtunnel|loca\.lt)\b.{0,60}\b(?:warning|interstitial|password|reminder|click)\b|\binterstitial\b/,
		],
	},
	{
		sign: 'says.tunnel-port',
		about: ['ngrok', 'tunnel', 'cloudflared'],
		when: [
			/\b(?:listens?|listening|runs?|running|started|server)\b.{0,30}\b\d{4}\b.{0,60}\b(?:ngrok|tunnel|lt)\b.{0,40}\b\d{4}\b|\b(?:ngrok|tunnel|lt)\b.{0,40}\b\d{4}\b.{0,60}\b(?:listens?|listening|runs?|running|started|server)\b.{0,30}\b\d{4}\b/,
			near(
				/\b(?:ngrok|tunnel\w*|localtunnel|cloudflared)\b/,
				/\b(?:port|wrong app|other app|another app|iis|apache|different (?:app|project|port)|xampp|default page)\b/,
				50,
			),
		],
	},
	{
		sign: 'says.too-many-clicks',
		about: ['too', 'block', 'misus', 'overus', 'over-us', 'too fast'],
		when: [
			/\b(?:too (?:many|often|fast)|over.?us\w+|misus\w+|one too many)\b.{0,80}\b(?:block\w*|feature|slow down|wait)\b|\b(?:temporarily|feature) (?:is |been )?(?:blocked|restricted)\b|\byou'?re temporarily blocked\b|\bblocked from (?:using )?(?:this|that) feature\b|\bgoing too fast\b|\bmisusing this feature\b/,
		],
	},
	{
		sign: 'says.malicious',
		about: ['malicious', 'abusive', 'blacklist', 'blocklist', 'unsafe', 'block listed'],
		when: [
			/\b(?:malicious|abusive|blacklist\w*|blocklist\w*|block listed)\b.{0,80}\b(?:url|domain|host|callback|webhook|link)\b|\b(?:url|domain|host|callback|webhook|link)\b.{0,80}\b(?:malicious|abusive|blacklist\w*|blocklist\w*|unsafe)\b/,
		],
	},
	{
		sign: 'says.recovers',
		about: ['again', 'work', 'start', 'resum', 'ok', 'fine'],
		when: [
			before(
				/\b(?:stops?|stopped|no longer|fails?|blocked|dies)\b/,
				/\b(?:come back|after (?:a |some )?(?:few )?(?:day|hour|while|time|minutes)s?|(?:next|a|one) (?:day|hour)|wait\w*|later)\b.{0,60}\b(?:again|works?|start\w*|ok|fine|resum\w*)\b/,
				160,
			),
			/\b(?:stops?|stopped|dies)\b.{0,60}\b(?:hours?|days?|while)\b.{0,60}\b(?:works?|resumes?|starts?|responds?|comes back) (?:\w+ ){0,4}(?:again|by itself)\b/,
		],
	},
	{
		sign: 'says.host-quota',
		about: ['402', '429', 'payment', 'quota', 'too many requests', 'plan', 'bandwidth'],
		when: [
			near(
				/\b(?:402|429|payment required|quota|too many requests|bandwidth|(?:free|plan) limit|limit of (?:the|my) plan)\b/,
				/\b(?:verif\w+|callback|webhook|ngrok|tunnel|host\w*|glitch|replit|vercel|netlify|pythonanywhere)\b/,
				60,
			),
		],
		unless: /\bgraph\.facebook\.com\b/,
	},
];

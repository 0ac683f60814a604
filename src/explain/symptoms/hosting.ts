import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

/** What Meta or a tunnel calls: without it, a refused connection may be that of any program to any other. */
const called = oneOf`
	\b(?:webhooks?|callbacks?|verif\w+|validat\w+|challenge|facebook|messenger|meta|fb|ngrok|tunnel\w*|cloudflared|heroku|dyno
	bots?|chatbots?|curl_?err\w*|hub|post|bad gateway|dial tcp|upstream)\b
`;

export const hosting: readonly Symptom[] = [
	{
		sign: 'says.route-missing',
		when: [
			[
				oneOf`\b404\b`,
				oneOf`\b(?:webhooks?|callbacks?|verif\w+|validat\w+|challenge|facebook|messenger|meta|fb|ngrok|tunnel\w*|localtunnel|heroku|hub|url|route|path|endpoints?|bots?|get|post|server)\b`,
			],
			oneOf`
				\bcannot get \/|\bcannot post \/
				\bpage (?:cannot be|not|can't be) found\b
				\bno route (?:matches|found)\b
				\broutingerror\b
				\broute (?:\w+ ){0,4}not (?:found|defined)\b
				\bnot found\b.{0,30}\b(?:url|path|route|webhook|endpoint)\b
				\bwebhook\b.{0,40}\bnot found\b
				\b(?:get|post) \/ (?:instead|and not|not)\b|\binstead of (?:get |post )?\/\w
				\b(?:wrong|incorrect|missing) (?:path|route|endpoint)\b
			`,
			near(
				oneOf`\b(?:index|home|landing|default|start|login|front) ?page\b|\bindex\.html\b`,
				oneOf`\b(?:challenge|verif\w+|webhook|callback)\b`,
				50,
			),
		],
		unless: oneOf`\bno matching user\b|\buser not found\b|\bobject with id\b`,
	},
	{
		sign: 'says.server-down',
		when: [
			[
				oneOf`\b(?:operation|connection|connect) timed out\b|\bconnection (?:was )?refused\b|\beconnrefused\b|\brefused to connect\b`,
				called,
			],
			oneOf`
				\b(?:502|503|504)\b|\bbad gateway\b|\bservice unavailable\b|\bgateway time-?out\b
				\bapplication error\b
				\bh1[0-9]\b.{0,20}\b(?:heroku|error|desc)
				\bcode=h\d\d\b
				\bdyno\b.{0,30}\b(?:sleep|idle|crash)\w*
				\b(?:server|app|process|container|dyno|function|instance|host|service|backend)\b.{0,20}\b(?:is down|was down|crash(?:ed|es)
				sleep(?:s|ing)|asleep|offline|not running|not started|not reachable|unreachable)\b
			`,
			oneOf`\bfree (?:tier|plan|dyno)\b.{0,40}\b(?:sleep|spin|idle)\w*`,
		],
		unless: oneOf`graph\.facebook\.com.{0,100}\b(?:refused|econnrefused)|(?:refused|econnrefused).{0,100}graph\.facebook|\bssh\b|\bport 22\b`,
	},
	{
		sign: 'says.local-address',
		when: [
			oneOf`
				\blocal ?host\b|\b127\.0\.0\.1\b|\b192\.168\.\d
				\b10\.\d{1,3}\.\d{1,3}\.\d{1,3}\b
				\b172\.(?:1[6-9]|2\d|3[01])\.\d
				\bprivate (?:address|ip|network)\b
				\bbehind (?:a |the |our )?(?:firewall|nat|vpn|router)\b
				\bport forward\w*\b|\bintranet\b
				\binternal (?:address|host|url|network)\b
				\blocal (?:server|machine|address|environment|network)\b
				\bno public (?:ip|url|address)\b
			`,
		],
	},
	{
		sign: 'says.plain-http',
		when: [
			oneOf`
				\b(?:callback|webhook|url|server|endpoint|need\w*|wants?|insists? on|requires?|without|no|only|must|use[sd]?
				not)\b.{0,30}\bhttps\b(?!:\/\/)
				\bhttp (?:only|instead|and not|not https)\b
				\bplain http\b|\bno ssl\b
				\bwithout (?:an? )?(?:ssl|certificate|tls)\b
				\bsecure (?:callback )?url\b|\bssl3?_get_record\b|\bwrong version number\b|\bunknown protocol\b
				\bport 80\b
				\b(?:server|vps|public|static|elastic|host)(?:'s)? ip\b
				\bip (?:address )?(?:\w+ ){0,3}port\b
			`,
		],
		unless: oneOf`https:\/\/graph\.facebook\.com\b.{0,20}https`,
	},
	{
		sign: 'says.certificate',
		when: [
			oneOf`
				\bself.?signed\b
				\bcertificate (?:chain|verify|problem|error|expired|invalid|not trusted)
				\bcert(?:ificate)?s? (?:was|were|has been|have been|got) (?:renewed|replaced|changed)\b
				\b(?:invalid|expired|untrusted|intermediate|incomplete|wrong|bad) (?:ssl |tls )?(?:certificate
				chain|cert)\b
				\bssl (?:certificate|error|problem|handshake)\b
				\blocal issuer\b|\bfullchain\b|\bcertificado\b|\bzertifikat\b|\bcertificat\b|\btanusitvany\b
				\bchung chi\b
			`,
		],
	},
	{
		sign: 'says.redirected',
		when: [
			oneOf`
				\b30[12378]\b.{0,30}\b(?:redirect\w*|moved|found|permanent\w*|temporary|http|status)\b
				\bredirect(?:s|ed|ing|ion)?\b.{0,40}\b(?:webhook|callback|https|www|login|slash|verification)\b
				\b(?:webhook|callback|endpoint|server|url)\b.{0,40}\bredirect(?:s|ed|ing|ion)?\b
				\btrailing slash\b|\bmoved permanently\b|\bappend_slash\b
			`,
		],
		unless: oneOf`\bredirect.?ur[il]\b|\boauth\b`,
	},
	{
		sign: 'says.host-quota',
		when: [
			near(
				oneOf`
					\b(?:402|429|payment required|quota|too many requests|bandwidth|(?:free|plan) limit
					limit of (?:the|my) plan)\b
				`,
				oneOf`
					\b(?:verif\w+|callback|webhook|ngrok|tunnel|host\w*|glitch|replit|vercel|netlify
					pythonanywhere)\b
				`,
				60,
			),
		],
		unless: oneOf`\bgraph\.facebook\.com\b`,
	},
	{
		sign: 'says.malicious',
		when: [
			oneOf`
				\b(?:malicious|abusive|blacklist\w*|blocklist\w*|block listed)\b.{0,80}\b(?:url|domain|host
				callback|webhook|link)\b
				\b(?:url|domain|host|callback|webhook|link)\b.{0,80}\b(?:malicious|abusive|blacklist\w*
				blocklist\w*|unsafe)\b
			`,
		],
		unless: oneOf`\b(?:invalid|bad|wrong) signature\b`,
	},
];

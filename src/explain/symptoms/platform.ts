import {near, type Symptom} from './symptom.js';

export const platform: readonly Symptom[] = [
	{
		sign: 'says.taken-over',
		about: [
			'standby',
			'hand',
			'thread',
			'receiver',
			'control',
			'routing',
			'app',
			'agent',
			'inbox',
			'chat',
			'zendesk',
			'repl',
			'operator',
			'human',
			'moderator',
			'automat',
			'default',
			'bandeja',
			'caixa',
			'business ai',
			'meta ai',
		],
		when: [
			/\bstandby\b|\bhand.?over\b|\bthread (?:control|owner\w*)\b|\b(?:primary|secondary) receiver\b|\bpass_thread_control\b|\btake_thread_control\b|\bconversation routing\b|\b(?:another|other|second) app (?:\w+ ){0,4}(?:control\w*|connected|subscribed|receiv\w*|answer\w*|took|handles?)\b|\b(?:live|human) agent\b|\b(?:page|facebook|meta|business suite)'?s? inbox\b|\b(?:also|same page|connected|together with|besides) (?:\w+ ){0,4}(?:many ?chat|chatfuel|zendesk|hubspot|intercom)\b|\b(?:many ?chat|chatfuel|zendesk|hubspot|intercom|another app|other app) (?:\w+ ){0,4}(?:also|connected|linked|too)\b|\brepl(?:y|ied|ies|ying) (?:\w+ ){0,4}(?:manually|from (?:the )?(?:page )?inbox|by hand)\b|\b(?:agent|operator|human|moderator)s? (?:\w+ ){0,4}(?:repl\w+|answer\w*|respon\w*|takes? over|took over)\b|\bautomated (?:repl\w+|responses?)\b|\bdefault app\b|\bautomation (?:tool|app)\b|\bbandeja de entrada\b|\bcaixa de entrada\b|\bmeta ai\b|\bbusiness ai\b|\b(?:pass|passed|take|taken|hand\w*|moved?|goes|sent|done) (?:\w+ ){0,4}(?:to|from) (?:the )?inbox\b/,
		],
	},
	{
		sign: 'says.other-object',
		about: ['user', 'instagram', 'permission', 'whatsapp', 'application', 'object', 'select', 'page'],
		when: [
			/\bchange (?:\w+ ){0,4}\W{0,3}user\W{0,3} to \W{0,3}page\b|\bgoes back to (?:\w+ ){0,4}\W{0,3}user\b|\b(?:user|instagram|permissions|whatsapp\w*|application) (?:object|subscription|webhooks?|topic)\b|\bobject (?:is |was |= ?|: ?)?['"]?(?:user|instagram|permissions)\b|\bselected? (?:\w+ ){0,4}"?user"?\b.{0,30}\b(?:page|object|webhook|dropdown)\b|\binstead of (?:the )?['"]?page['"]?\b|\bwebhooks? (?:for|of) (?:the )?user\b/,
		],
		unless: /\btest user\b|\buser webhook token\b/,
	},
	{
		sign: 'says.window',
		about: ['ago', '24', 'window', 'day', 'ventana', 'janela', 'fenetre', 'fenster', 'khung', 'idoablak'],
		when: [
			/\b24.?(?:h\b|hours?|hrs?|-hour|horas?|heures?|stunden|gio|ora\w*)|\b(?:outside|after) (?:of )?(?:the )?(?:allowed |messaging |standard )?window\b|\b(?:a|one) day (?:after|later|passed)\b|\b7.?days?\b|\b(?:\d{1,2}|two|three|few|several|many) (?:days|weeks) ago\b|\bventana (?:de|permitida)\b|\bjanela (?:de|permitida)\b|\bfenetre (?:de|autorisee)\b|\bzeitfenster\w*|\bkhung thoi gian\b|\bidoablak\w*|24時間/,
		],
	},
	{
		sign: 'says.tag',
		about: [
			'tag',
			'_update',
			'human_agent',
			'subscription',
			'issue_',
			'messaging_type',
			'messagingtype',
			'messaging type',
		],
		when: [
			/\b(?:message|messaging).?tags?\b|\bmessage_tag\b|\bconfirmed_event_update\b|\bpost_purchase_update\b|\baccount_update\b|\bhuman_agent\b|\bnon_promotional_subscription\b|\bissue_resolution\b|\bshipping_update\b|\bmessaging_?type\b|\bwith (?:a |the )?tag\b|"?tag"?: ?"?[a-z]{3,20}_[a-z_]{3,30}\b|\bsubscription messag\w+/,
		],
	},
	{
		sign: 'says.region',
		about: ['europ', 'eu', 'gdpr', 'japan', 'privacy', 'region', 'uk', 'privaci', 'datenschutz', 'confidential'],
		when: [
			/\b(?:europ\w*|eu users?|gdpr|eprivacy|japan\w*|privacy rules|regional|new privacy rules|europa|reglas de privacidad|regras de privacidade|datenschutz\w*|regles de confidentialite|subject_to_new_eu_privacy_rules|uk|\beu\b)\b/,
		],
	},
	{
		sign: 'says.plugin-hidden',
		about: ['plug', 'messenger', 'chat', 'checkbox', 'widget', 'data-ref', 'xfbml', 'message us'],
		when: [
			near(
				/\b(?:plug.?in|send to messenger|customer.?chat|checkbox|message us|chat (?:widget|bubble|icon)|widget|data-ref|fb-messenger-\w+|fb-send-to-messenger|send-to-messenger|xfbml)\b/,
				/(?:n't|\bnot|\bnever|\bno longer) (?:\w+ ){0,4}(?:show\w*|appear\w*|display\w*|render\w*|visible|load\w*|see|work\w*)|\b(?:invisible|hidden|blank|empty|disappear\w*|vanish\w*|gone|missing|nothing)\b|\bno (?:aparece|se muestra|se ve)|\bnao aparece|\bn'apparait pas|\bne s'affiche pas|\b(?:erscheint|zeigt)\b.{0,20}\bnicht|\bnicht sichtbar|\bkhong hien|\bnem (?:jelenik|latszik|latom)/,
				70,
			),
		],
	},
	{
		sign: 'says.no-ref',
		about: [
			'ref',
			'account',
			'match',
			'link',
			'connect',
			'tie',
			'map',
			'associat',
			'identif',
			'relate',
			'search',
			'pass',
		],
		when: [
			/\b(?:ref|referral|data-ref|pass.?through)\b.{0,50}\b(?:missing|empty|undefined|null|not|n't|no|lost|without|disappear\w*)\b|\b(?:missing|empty|undefined|null|no|without|n't (?:get|receive|have|see)|not (?:get|receive)\w*) (?:\w+ ){0,4}(?:ref|referral|data-ref)\b|\b(?:match|link|connect|tie|map|associate|identify|relate)\b.{0,60}\b(?:accounts?|users?|customers?|psid|sender)\b.{0,60}\b(?:site|website|database|system|account|own|messenger|thread|app)\b|\baccount.?linking\b|\bdata-ref\b|\b(?:through|via|by|from) (?:the )?search\b/,
		],
		unless: /\bchange the link\b|\buser_ref\b/,
	},
	{
		sign: 'says.test-user-creation',
		about: ['test'],
		when: [
			near(
				/\btest.?users?\b/,
				/\b(?:creat\w*|add\w*|new|button|generate|make)\b.{0,60}(?:\b(?:gone|greyed|grayed|disabled|removed|unavailable|missing|not|error|fails?|refused|suspended|temporarily|anymore)\b|n't)|\b(?:can't|cannot|unable to|not (?:able|possible) to|no longer|couldn't) (?:\w+ ){0,4}(?:create|add|make|generate)\b|\btemporarily removing\b|\bsuspend\w*/,
				60,
			),
			/\bremoving the ability\b.{0,60}\btest users?\b/,
		],
	},
	{
		sign: 'says.test-user',
		about: ['test', 'teszt', 'nguoi dung thu'],
		when: [
			/\btest.?(?:users?|accounts?)\b|\busuarios? de prueba\b|\busuarios? de teste\b|\butilisateurs? (?:de )?test\b|\btestbenutzer\w*|\btestnutzer\w*|\bnguoi dung thu\b|\bteszt.?felhasznal\w*/,
		],
	},
	{
		sign: 'says.profile-fields',
		about: [
			'getuser',
			'get user',
			'name',
			'profile',
			'pic',
			'gender',
			'locale',
			'timezone',
			'user',
			'permission',
			'time zone',
		],
		when: [
			near(
				/\b(?:first_?name|last_?name|profile_?pic\w*|gender|locale|time.?zone|user'?s? profile|profile (?:info|data|api|picture)|getuserprofile|user info|profile info|get ?user\b|user name|name of (?:the )?user|get_profile|getprofile)\b/,
				/\b(?:permission\w*|error|fail\w*|empty|undefined|null|none|missing|not|n't|no longer|can't|insufficient|denied)\b|n't/,
				60,
			),
			/\binsufficient permissions?\b.{0,80}\b(?:profile|gender|locale|time)\b/,
		],
	},
	{
		sign: 'says.old-version',
		about: ['version', 'deprecat', 'retired', 'sunset', 'outdated', 'unsupport', 'thread_settings', 'v2.', 'no longer'],
		when: [
			/\bdeprecated version\b|\b(?:graph )?api version\b.{0,40}\b(?:deprecat\w*|old|expired|unsupported|retired|no longer|upgrade|update)\b|\b(?:deprecat\w*|retired|sunset|outdated|unsupported|no longer (?:supported|available)) (?:\w+ ){0,4}(?:api|version|endpoint|field|method)\b|\bthread_settings\b|\bwhich (?:\w+ ){0,4}version\b|\bv2\.\d{1,2}\b.{0,60}\b(?:stopped|fails?|not work\w*|dead|gone)\b|\bv2\.[0-9]\b.{0,60}\b(?:deprecat\w*|old|no longer|unsupported)\b|\brequires? version v?\d/,
		],
	},
	{
		sign: 'says.outage',
		about: [
			'random',
			'people',
			'known issue',
			'outage',
			'down',
			'status',
			'same',
			'everyone',
			'all',
			'retry',
			'temporar',
			'unavailable',
			'unstable',
			'issues',
			'problems',
		],
		when: [
			/\boutage\b|\bis (?:facebook|meta|the api) down\b|\b(?:facebook|meta|graph api) (?:is |was |seems )?(?:down|having (?:issues|problems)|unstable)\b|\bplatform.?status\b|\bmetastatus\b|\bsame (?:problem|issue|error) (?:here|for (?:me|us|everyone))\b|\b(?:everyone|all (?:our |my )?(?:bots|pages|clients|customers|users)) (?:\w+ ){0,4}(?:affected|same|error)\b|\bretry(?:ing)? (?:works|helps|succeeds)\b|\bme and (?:\w+ ){0,4}people\b|\bmany people (?:report|have|are)\b|\b(?:totally|completely) random\b|\bknown issue\b|\btemporar\w+ (?:error|failure|unavailable|problem|issue)\b|\bservice (?:is )?(?:temporarily )?unavailable\b/,
		],
	},
	{
		sign: 'says.unpublished',
		about: ['publish', 'public', 'restrict'],
		when: [
			/\bpage (?:is |was |has been )?(?:unpublished|not published|not public|restricted)\b|\bunpublished page\b|\bpublish (?:the|my) page\b/,
		],
	},
	{
		sign: 'says.too-many-items',
		about: ['button', 'element', 'quick', 'card', 'repl', 'item'],
		when: [
			near(
				/\b(?:buttons?|elements?|quick.?repl(?:y|ies)|cards?|menu items?|bubbles?)\b/,
				/\b(?:too (?:many|few)|more than (?:3|three|10|ten|11|13)|limit\w*|maximum|max|at most|only (?:3|three|10|ten|11|13)|at max)\b/,
				60,
			),
		],
		unless: /\brate limit\b|\brequest limit\b/,
	},
	{
		sign: 'says.file-not-fetched',
		about: [
			'image',
			'video',
			'file',
			'audio',
			'attachment',
			'picture',
			'photo',
			'media',
			'gif',
			'imagen',
			'imagem',
			'bild',
		],
		when: [
			near(
				/\b(?:images?|videos?|files?|audios?|attachments?|pictures?|photos?|media|gifs?|imagen(?:es)?|imagens?|bild(?:er)?)\b/,
				/(?:\bcannot|\bcan't|\bcould(?:n't| not)|\bunable to|\bfail(?:s|ed)? to) (?:\w+ ){0,4}(?:fetch|load|download|access|retrieve|open|be (?:fetched|loaded|downloaded))\b|\bbroken\b|(?:n't|\bnot) (?:\w+ ){0,4}(?:show\w*|display\w*|load\w*|render\w*|deliver\w*|arrive\w*|appear\w*)\b|\bfailed to fetch\b|\bno (?:se (?:carga|muestra)|carrega)\b/,
				60,
			),
		],
		unless: /\bplugin\b|\bwebhook (?:\w+ ){0,4}(?:not|never)\b/,
	},
];

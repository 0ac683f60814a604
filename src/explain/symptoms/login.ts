import {near, type Symptom} from './symptom.js';

export const login: readonly Symptom[] = [
	{
		sign: 'says.login-refused',
		about: ['app', 'login', 'unavailable', 'accessible', 'feature', 'log in'],
		when: [
			/\bapp (?:isn't|is not|not) (?:\w+ ){0,4}(?:available|active|accessible|set ?up)\b|\bapp not (?:set ?up|active)\b|\bfeature unavailable\b|\blogin is currently unavailable\b|\bsubmit for login review\b|\bneeds at least one supported permission\b|\bcurrently unavailable for this app\b|\bapp(?: is)? still in development mode\b|\bnot currently accessible\b|\bapp isn't available\b|\besta app no esta disponible\b|\bapp nao (?:esta )?disponivel\b|\bdiese app ist nicht verfugbar\b|\bl'application n'est pas disponible\b/,
			near(
				/\b(?:facebook )?log.?in\b/,
				/\bnot (?:work\w*|possible|available)|n't (?:work|log|available)|\bfail\w*|\bunavailable\b|\bdisabled\b/,
				40,
			),
		],
	},
	{
		sign: 'says.app-updating',
		about: [
			'updating',
			'checkup',
			'check',
			'verification',
			'data',
			'app',
			'annual',
			'feature',
			'required action',
			'api access',
		],
		when: [
			/\bupdating (?:additional )?details\b|\bdata use checkup\b|\bdata.?use check\w*|\bbusiness verification\b|\brequired actions?\b|\bdata (?:protection|handling|processing) (?:assessment|questions|options)\b|\bapp (?:is |was |has been )?(?:restricted|deactivated|archived|suspended|disabled)\b|\bapi access (?:is |was )?(?:deactivated|disrupted|blocked|disabled)\b|\bannual (?:data|check)\w*|\bfeature unavailable\b/,
		],
	},
	{
		sign: 'says.not-live',
		about: ['active', 'publish', 'mode', 'live', 'public', 'modo', 'fejleszt', '開発', 'режим', '开发', 'che do'],
		when: [
			/\b(?:development|dev|developer) mode\b|\bapp (?:needs to|must|has to|should|to) (?:be |go )?(?:\w+ ){0,4}(?:live|public|published)\b|\bnot (?:yet )?(?:\w+ ){0,4}(?:live|public|published)\b|\bgo(?:ing)? live\b|\bmake (?:the |my )?app (?:live|public)\b|\bapp (?:isn't|not) (?:live|public|published|active)\b|\bmodo (?:de )?(?:desarrollo|desenvolvimento|em desenvolvimento)\b|\bmode (?:de )?developpement\b|\bentwicklungsmodus\b|\bche do phat trien\b|\bfejlesztoi mod\b|開発モード|режим\S* разработ\S*|开发模式/,
		],
	},
	{
		sign: 'says.not-approved',
		about: [
			'advanced',
			'standard',
			'review',
			'approv',
			'submi',
			'pending',
			'reject',
			'acceso',
			'acesso',
			'acces',
			'erweitert',
			'revision',
			'analise',
			'pruf',
			'exam',
		],
		when: [
			/\badvanced access\b|\bstandard access\b|\bapp ?review\b|\b(?:permission|app|pages_messaging|bot)\b.{0,40}\b(?:review\w*|approv\w*|submi\w+|pending|reject\w*)\b|\b(?:waiting|submitted) for (?:\w+ ){0,4}(?:review|approval)\b|\buntil .{0,40}(?:review|approv)\w*|\bnot (?:yet )?(?:approved|reviewed)\b|\brevision de la app\b|\banalise do app\b|\bapp-uberprufung\b|\bexamen de l'app\w*|\bacceso avanzado\b|\bacesso avancado\b|\bacces avance\b|\berweiterter zugriff\b/,
		],
		unless: /\buntil .{0,40}permission is reviewed and the app is live\b/,
	},
	{
		sign: 'says.few-permissions',
		about: [
			'permission',
			'email',
			'cannot',
			"don't",
			"couldn't",
			'unable',
			'use-case',
			'usecase',
			'app',
			'product',
			'consumer',
			'could not',
			'use case',
			"can't",
		],
		when: [
			/\bonly (?:\w+ ){0,6}(?:email|public_profile|user_payment_tokens)\b|\b(?:can't|cannot|don't|could not|couldn't|unable to) (?:\w+ ){0,4}(?:find|see|add|request|select|get) (?:\w+ ){0,4}(?:pages_\w+|permissions?)\b|\buse.?case\b|\bapp type\b|\b(?:consumer|gaming|none|authenticate) (?:app|type|use case)\b|\bno (?:messenger|pages?) (?:product|permissions?|use case)\b|\b(?:messenger|webhooks?) product (?:\w+ ){0,4}(?:missing|not|n't)|\bsupported permission\b/,
		],
	},
	{
		sign: 'says.old-permission',
		about: ['manage_pages', 'publish_', 'pages_messaging_sub', 'read_page', 'page_messaging'],
		when: [
			/\bmanage_pages\b|\bpublish_pages\b|\bpages_messaging_subscriptions\b|\bread_page_mailboxes\b|\bpage_messaging\b|\bpublish_actions\b/,
		],
	},
	{
		sign: 'says.scope-missing',
		about: ['scope', 'permission', 'pages_'],
		when: [
			/\bscope=(?:email|public_profile)(?:[&,%\s]|$)|\bscope:? ?\[?['"]?(?:email|public_profile)['"]?\]?\b|\b(?:missing|lacks?|without|no|not (?:granted|have|include)|declined|denied|revoked) (?:\w+ ){0,4}(?:pages_(?:show_list|messaging|manage_metadata|read_engagement)|permissions?|scopes?)\b|\bpages_\w+ (?:\w+ ){0,4}(?:missing|not granted|absent|declined|not in)\b|\bmissing (?:one or more )?(?:required )?permissions?\b|\b(?:need\w*|add(?:ed|ing)?|requires?) (?:\w+ ){0,4}pages_(?:show_list|messaging|manage_metadata|read_engagement)\b/,
		],
		unless: /\bdue to missing permissions\b|\badvanced access\b|\bat least one supported permission\b/,
	},
	{
		sign: 'says.redirect-uri',
		about: ['redirect', 'domain', 'url', 'oauth', 'dominio', 'domaine'],
		when: [
			/\bdomain of this url (?:isn't|is not) included\b|\bcan't load url\b|\burl blocked\b|\bredirect(?:ion)?[ _]ur[il]\b.{0,60}\b(?:not|isn't|n't|mismatch|invalid|whitelist\w*|match|allowed|registered|different|identical|must)\b|\bclient oauth settings\b|\bvalid oauth redirect\b|\bapp domains?\b|\bredirect_uri (?:is not|isn't|mismatch)|\bstrict mode\b.{0,40}\bredirect\b|\bel dominio de esta url\b|\bo dominio (?:desta|deste) url\b|\ble domaine de cette url\b|\bdie domain dieser url\b/,
		],
	},
	{
		sign: 'says.live',
		about: ['live', 'public'],
		when: [
			/\bapp(?:lication)? (?:is|was|has been|status is|status:) (?:\w+ ){0,4}(?:live|public|published)\b|\b(?:already|currently|now) (?:live|public|published)\b|\bin live mode\b|\blive mode (?:is )?(?:on|enabled|active)\b/,
		],
		unless:
			/\buntil\b.{0,80}\blive\b|\b(?:not|n't) (?:\w+ ){0,4}(?:live|public|published)\b|\b(?:should|must|does|do|has to|need)\b.{0,30}\blive\b/,
	},
	{
		sign: 'says.app-gone',
		about: ['app'],
		when: [
			/\b(?:error )?accessing the app\b|\bzugriff auf die app\b|\bapp(?:lication)?\b.{0,60}\b(?:either )?(?:deactivated|deleted|deaktiviert|geloscht|eliminada|desativad\w+|supprimee)\b|\bapp(?:lication)?\b.{0,40}\b(?:doesn't|does not|no longer) exist\b|\bapp(?:lication)? has been (?:deleted|disabled|removed)\b/,
		],
		unless: /\bobject with id\b/,
	},
];

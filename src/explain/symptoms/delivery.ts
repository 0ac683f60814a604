import {before, near, type Symptom} from './symptom.js';
import {events, notArriving, others, receiver, silence, works} from './vocabulary.js';

const meAlone =
	/\b(?:only|just|solely|exclusively|nobody (?:else )?but|no ?one (?:else )?but|except(?: for)?|apart from) (?:\w+ ){0,4}(?:me|myself|i|mine|my (?:own )?\w*|admins?|administrators?|developers?|devs?|testers?|owners?|creator|(?:app|page) (?:admins?|owners?|roles?)|role|roles|account|profile)\b/;

/** It works for the one who writes, or for somebody with a role. */
const worksForMe =
	/\b(?:works?|working|worked|responds?|answers?|repl(?:y|ies)|funciona|responde|marche|fonctionne|repond|funktioniert|antwortet|mukodik|valaszol|hoat dong|funziona|risponde)\b.{0,30}\b(?:me|myself|my|mine|conmigo|a mi|mi cuenta|moi|mon|mir|mich|comigo|mim|minha|nekem|toi|testers?|admins?|developers?|con me)\b|\b(?:for me|conmigo|comigo|chez moi|avec moi|bei mir|nalam|nekem|testers?|admins?|developers?|con me)\b.{0,30}\b(?:works?|funciona|marche|fonctionne|funktioniert|mukodik|hoat dong|funziona)\b/;

const butForMe =
	/\b(?:but|pero|aber|mais|mas|however|de)\b.{0,40}\b(?:i|me|my|mir|mich|ich|moi|yo|eu|en|meu)\b.{0,40}\b(?:works?|answers?|responds?|fine|repl(?:y|ies)|funciona|responde|marche|antwortet|funktioniert)\b/;

const aboutBot =
	/\b(?:bots?|chatbots?|webhooks?|messag\w+|messenger|repl\w+|respon\w+|answers?|chat\w*|events?|app|page|user\w*|customers?)\b/;

const kinds =
	/(?<![a-z])(?:postbacks?|buttons?|get.?started|quick.?repl(?:y|ies)|persistent menu|menu|referrals?|messaging_\w+|message_\w+|opt.?ins?|reactions?|attachments?|images?|echoes|handovers?|standby|feed|comments?|bot(?:on|ones|oes|ao)|boutons?|schaltflachen?|nut bam|gombok?|gombra|pulsanti|кнопк\S*|ボタン|按钮)\b/;

export const delivery: readonly Symptom[] = [
	{
		sign: 'says.only-role-holders',
		when: [
			[meAlone, aboutBot],
			before(worksForMe, others, 80),
			before(others, butForMe, 80),
			before(
				notArriving,
				/\b(?:but|however)\b.{0,40}\bworks?\b.{0,60}\b(?:own|my|our|admin|test\w*|developer) (?:\w+ ){0,4}(?:account|user|profile)/,
				120,
			),
			/\b(?:nobody|no ?one) else\b|\bbut to nobody\b/,
			near(others, silence, 70),
			before(
				/\b(?:own account|my account|testers?|admins?|administrators?|developers?|creator|owner)\b.{0,50}\b(?:works?|fine|ok|well|responds?|answers?|repl(?:y|ies))\b/,
				/\b(?:else|otherwise|but|however|others?)\b.{0,40}(?:n't|\bnot|\bno\b|\bnothing)/,
				40,
			),
			before(
				works,
				/\b(?:but|however|though|although|while|pero|mas|mais|aber|nhung|de)\b.{0,50}\b(?:other|another|different|friend|customer|client|everyone|anybody|anyone|user|people|account|public)/,
				80,
			),
			/\bsolo (?:me )?(?:\w+ ){0,4}(?:a mi|yo|mi cuenta|(?:los |las )?admin\w*|administrador\w*|desarrollador\w*|tester\w*|probador\w*)/,
			/\b(?:so|apenas|somente) (?:\w+ ){0,4}(?:mim|eu|minha|comigo|admin\w*|administrador\w*|desenvolvedor\w*|testador\w*)/,
			/\bqu'(?:a moi|avec (?:moi|mon)|aux? (?:admin|dev|test)\w*|a l'admin\w*)|seulement (?:\w+ ){0,4}(?:moi|mon|admin\w*|developpeur\w*|testeur\w*)/,
			/\bnur (?:\w+ ){0,4}(?:mir|mich|ich|meine\w*|admins?|administrator\w*|entwickler\w*|tester\w*)/,
			/\bsolo (?:\w+ ){0,4}(?:a me|io|con il mio|amministrator\w*|sviluppator\w*)/,
			/\bchi (?:\w+ ){0,4}(?:admin|toi|minh|quan tri|nguoi kiem thu|developer)/,
			/\bcsak (?:\w+ ){0,4}(?:nekem|en|admin\w*|fejleszto\w*|teszt\w*)/,
			/только (?:\S+ ){0,3}(?:мне|я|у меня|админ\S*|разработчик\S*)|自分(?:だけ|のみ)|管理者(?:だけ|のみ)|只有(?:我|管理员)/,
		],
		unless:
			/\b(?:plugin|customer chat|checkbox|send to messenger|only (?:get|returns?|see|show\w*) (?:the |my )?first)\b/,
	},
	{
		sign: 'says.no-events',
		when: [
			near(notArriving, receiver, 70),
			near(notArriving, events, 50),
			/\bwebhooks? (?:\w+ ){0,4}(?:not|never|n't|silent|dead)\b|\bnot (?:\w+ ){0,4}(?:webhooks?|callbacks?)\b/,
			/\b(?:bot|page|app) (?:\w+ ){0,4}(?:n't|not) (?:\w+ ){0,4}receiv/,
			/\bnever ma[dk]e it to\b|\bdon't get anything\b|\bnothing (?:arrives|comes|happens|is received)\b/,
		],
		unless: /\bhub.?challenge\b|\bn(?:'t| not) be validated\b|\bcallback verification failed\b/,
	},
	{
		sign: 'says.no-answer',
		when: [
			/\b(?:bots?|chatbots?|it|page|app|flow)\b.{0,30}(?:n't|not|never|stop(?:s|ped)?) (?:\w+ ){0,4}(?:repl\w+|respon\w+|answer\w*|react\w*|send\w*|work\w*)/,
			/(?:n't|\bnot|\bnever|\bno longer) (?:giv\w+|get\w*|receiv\w+|see\w*|send\w*|return\w*) (?:\w+ ){0,4}(?:repl(?:y|ies)|respons?es?|answers?)\b/,
			/\b(?:no|any|without|sin|sem|keine|pas de|aucune) (?:\w+ ){0,4}(?:repl(?:y|ies)|respon\w+|answers?|respuestas?|respostas?|reponses?|antwort\w*)\b/,
			/\bnot respond\w*|\bunable to (?:send|reply|answer)|\bnem valaszol|\bno (?:responde|contesta)|\bnao responde|\bne repond|\bantwortet nicht|\bkhong tra loi/,
		],
	},
	{
		sign: 'says.verified',
		about: [
			'fine',
			'pass',
			'works',
			'ok',
			'verif',
			'valid',
			'success',
			'succ',
			'complet',
			'green',
			'confirm',
			'accept',
			'work',
			'setup',
			'connect',
			'configur',
			'regist',
			'pass',
			'correct',
			'xac',
			'ellenor',
			'set up',
		],
		when: [
			near(
				/\b(?:webhooks?|hook|callback(?: url)?|endpoint|url)\b/,
				/\b(?:verified|validated|successful\w*|succeeded|complete|completed|green|confirmed|accepted|working|works|set ?up (?:correctly|properly|fine|and)|(?:correctly|properly) (?:set ?up|configured)|connected|registered|verificad[oa]|correctamente|verifiee?|verifiziert|da xac minh|ellenorizve)\b/,
				40,
			),
			/\b(?:verification|get|challenge|verify step|token verification) (?:\w+ ){0,4}(?:works?|worked|working|fine|ok|pass\w*|succe\w+)\b|\bverif(?:y|ies|ied) (?:everything|fine|ok|correctly|successfully)\b|\bpass(?:es|ed) (?:the )?(?:verif\w+|valid\w+|challenge)/,
		],
		unless:
			/n't (?:be )?(?:verif|validat|complete|connect|set ?up|work|return)\w*|\bnot work\w*|not (?:be )?(?:verif|validat)\w*|\bfail\w* to (?:verif|validat)/,
	},
	{
		sign: 'says.subscribed',
		about: ['subscri', 'suscrit', 'inscrit'],
		when: [
			/\b(?:page|app) (?:is|was|has been) (?:\w+ ){0,4}subscribed|\bsubscribed (?:\w+ ){0,4}(?:page|app|events|fields|messages)|\bsubscribe\b.{0,30}(?:=> ?true|success)|\bpage subscription\b.{0,30}(?:ok|active|true)|pagina (?:esta )?suscrita|pagina (?:esta )?inscrita/,
		],
	},
	{
		sign: 'says.not-subscribed',
		about: ['subscri'],
		when: [
			/\b(?:not|n't|never|forgot to|without) (?:\w+ ){0,4}subscri\w+|\bunsubscribed\b|\bsubscribed_apps\b.{0,40}(?:empty|\[\])|\bsubscri\w+ (?:\w+ ){0,4}(?:lost|gone|disappear\w*|missing|removed)/,
		],
	},
	{
		sign: 'says.some-kinds',
		about: [
			'postback',
			'button',
			'get_started',
			'quick',
			'menu',
			'referral',
			'messaging_',
			'message_',
			'opt',
			'reaction',
			'attachment',
			'image',
			'echo',
			'handover',
			'standby',
			'feed',
			'comment',
			'bot',
			'text',
			'other',
			'boton',
			'botao',
			'bouton',
			'schalt',
			'nut',
			'gomb',
			'pulsant',
			'кнопк',
			'ボタン',
			'按钮',
			'getting started',
			'get started',
		],
		when: [
			near(kinds, notArriving, 50),
			near(
				kinds,
				/(?:n't|\bnot|\bnever) (?:\w+ ){0,4}(?:work\w*|do|respond\w*|react\w*)|\bdo(?:es)? nothing\b|\bno (?:postback|referral|event|reaction|effect|callback)\w*|\bnothing happens\b|\bno (?:funcion\w+|hac\w+ nada|lleg\w+)|\bnao (?:funcion\w+|faz\w* nada|cheg\w+)|\bne (?:fonctionn\w+|marche\w*|font? rien)|\bfunktionier\w+ nicht|\bkhong (?:hoat dong|phan hoi|co phan ung)|\bnem (?:mukod\w+|csinal\w*)|не (?:работа|реагир)\S*|(?:動|反応し)(?:ない|ません)/,
				60,
			),
			before(
				/\b(?:text|plain text|normal|comments?|feed|leads?|typing)\b.{0,30}\b(?:work\w*|fine|arriv\w*|receiv\w*|ok|come|function\w*)\b/,
				kinds,
				80,
			),
			before(
				/\b(?:other|all other|text|normal) (?:messages?|events?|webhooks?) (?:\w+ ){0,4}(?:work|are (?:received|fine|ok)|arrive|come)\w*/,
				/\b(?:but|except|while|however)\b/,
				60,
			),
			/\b(?:only|just) (?:receiv\w*|get\w*|gets) (?:the )?(?:text|plain|read|deliver\w+|feed|comments?|echo\w*)\b/,
		],
	},
	{
		sign: 'says.test-button',
		about: ['test', 'sample', 'send to my server'],
		when: [
			/\b(?:test button|send to my server|sample (?:event|data|payload)|test (?:event|webhook|message|payload|subscription)s?)\b|"test" button|\btest\b.{0,20}\bdashboard\b|\bdashboard\b.{0,20}\btest\b/,
		],
	},
	{
		sign: 'says.stopped',
		about: [
			'sudden',
			'stop',
			'anymore',
			'worked',
			'working',
			'since',
			'until',
			'repente',
			'plus',
			'plotz',
			'hirtelen',
			'megsz',
			'перестал',
			'внезап',
			'突然',
			'out of nowhere',
			'nicht mehr',
			'auf einmal',
			'no longer',
			'dot nhien',
			'any more',
			'used to',
		],
		when: [
			/\b(?:suddenly|stopped|stops|no longer|anymore|any more|used to|worked (?:fine |well |perfectly )?(?:before|until|for|yesterday)|was working|been working|since (?:yesterday|today|last|this|\w+day)|until (?:yesterday|today|last|\w+day)|all of a sudden|out of nowhere|de repente|dejo de|parou de|ne (?:marche|fonctionne) plus|plus de messages|nicht mehr|auf einmal|plotzlich|hirtelen|megszunt|dot nhien|перестал\S*|внезапно|突然)\b/,
		],
	},
	{
		sign: 'says.now-and-then',
		about: [
			'frequent',
			'not all',
			"n't all",
			'every',
			'some ',
			'sometimes',
			'intermittent',
			'random',
			'occasional',
			'sporadic',
			'veces',
			'vezes',
			'parfois',
			'manchmal',
			'neha',
			'иногда',
			'once in a while',
			'time to time',
			'now and then',
			'thinh thoang',
			'hit or miss',
		],
		when: [
			/\b(?:sometimes|intermittent\w*|randomly|occasionally|sporadic\w*|frequently|(?:not|n't) (?:all|every)|some (?:messages|events|users|of the)|from time to time|now and then|once in a while|a veces|as vezes|parfois|manchmal|neha|thinh thoang|иногда|time to time|hit or miss)\b/,
		],
	},
	{
		sign: 'says.deactivated',
		about: [
			'disabled',
			'deactivat',
			'unsubscribed',
			'failing',
			'accepting',
			'removed',
			'fail',
			'desactiv',
			'desativ',
			'letilt',
			'turned off',
		],
		when: [
			near(
				/\bwebhooks?\b|\bcallback url\b|\bsubscriptions?\b|\bupdates\b|\bdeliver\w*/,
				/\b(?:disabled|deactivated|unsubscribed|turned off|has been failing|have been failing|not been accepting|not accepting|been removed|desactivad\w+|desativad\w+|deaktiviert|letiltott\w*)\b/,
				60,
			),
			/\bhas not been accepting\b|\bwebhooks? (?:are|is)? ?failing\b|\bcallback url (?:\w+ ){0,4}fail/,
		],
	},
];

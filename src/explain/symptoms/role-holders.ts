import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';
import {notArriving, others, silence, works} from './vocabulary.js';

const meAlone = oneOf`
	\b(?:only|just|solely|exclusively|nobody (?:else )?but|no ?one (?:else )?but|except(?: for)?
	apart from) (?:\w+ ){0,4}(?:me|myself|mine|my (?:own )?\w*|admins?|administrators?|developers?|devs?
	testers?|owners?|creator|(?:app|page) (?:admins?|owners?|roles?)|role|roles|account|profile)\b
	\b(?:only|just) i\b
`;
/** It works for the one who writes, or for somebody with a role. */
const worksForMe = oneOf`
	\b(?:works?|working|worked|responds?|answers?|repl(?:y|ies)|funciona|responde|marche|fonctionne|repond
	funktioniert|antwortet|mukodik|valaszol|hoat dong|funziona|risponde)\b.{0,30}\b(?:me|myself|my|mine|conmigo
	a mi|mi cuenta|moi|mon|mir|mich|comigo|mim|minha|nekem|toi|testers?|admins?|developers?|con me)\b
	\b(?:for me|conmigo|comigo|chez moi|avec moi|bei mir|nalam|nekem|testers?|admins?|developers?
	con me)\b.{0,30}\b(?:works?|funciona|marche|fonctionne|funktioniert|mukodik|hoat dong|funziona)\b
`;

const butForMe = oneOf`
	\b(?:but|pero|aber|mais|mas|however|de)\b.{0,40}\b(?:i|me|my|mir|mich|ich|moi|yo|eu|en
	meu)\b.{0,40}\b(?:works?|answers?|responds?|fine|repl(?:y|ies)|funciona|responde|marche|antwortet
	funktioniert)\b
`;

/** Of those who write, some and always the same. */
const someOfThem = oneOf`
	\b(?:for|from|to|by|with|of) (?:some|certain|specific|particular|a few) (?:\w+ ){0,2}(?:users?|people|persons?|accounts?|customers?|clients?|contacts?)\b
	\b(?:certain|specific|particular) (?:\w+ ){0,2}(?:users?|people|persons?|accounts?|customers?|clients?|contacts?)\b
`;

const aboutBot = oneOf`
	\b(?:bots?|chatbots?|webhooks?|messag\w+|messenger|repl\w+|respon\w+|answers?|chat\w*|events?|app|page
	user\w*|customers?)\b
`;

export const roleHolders: readonly Symptom[] = [
	{
		sign: 'says.only-role-holders',
		when: [
			[meAlone, aboutBot],
			before(worksForMe, others, 80),
			before(others, butForMe, 80),
			before(
				notArriving,
				oneOf`
					\b(?:but|however)\b.{0,40}\bworks?\b.{0,60}\b(?:own|my|our|admin|test\w*
					developer) (?:\w+ ){0,4}(?:account|user|profile)
				`,
				120,
			),
			before(worksForMe, oneOf`\b(?:they|them|he|she)\b.{0,60}(?:n't|\bnot\b|\bnothing|\bsilent|\bno\b)`, 60),
			oneOf`\b(?:nobody|no ?one) else\b|\bbut to nobody\b|\b(?:my|admin|test\w*|own|developer) (?:\w+ ){0,4}accounts? only\b`,
			near(others, silence, 70),
			near(someOfThem, silence, 60),
			before(
				oneOf`
					\b(?:own account|my account|testers?|admins?|administrators?|developers?|creator
					owner)\b.{0,50}\b(?:works?|fine|ok|well|responds?|answers?|repl(?:y|ies))\b
				`,
				oneOf`\b(?:else|otherwise|but|however|others?)\b.{0,40}(?:n't|\bnot|\bno\b|\bnothing)`,
				40,
			),
			before(
				works,
				oneOf`
					\b(?:but|however|though|although|while|pero|mas|mais|aber|nhung|de)\b.{0,50}\b(?:other
					another|different|friend|customer|client|everyone|anybody|anyone|user|people|account|public)
				`,
				80,
			),
			oneOf`
				\ba mi si\b|\bpara mi si\b
				\bsolo (?:me )?(?:\w+ ){0,6}(?:a mi|yo|mi cuenta|(?:los |las )?admin\w*|administrador\w*
				desarrollador\w*|tester\w*|probador\w*)
			`,
			oneOf`
				\b(?:so|apenas|somente) (?:\w+ ){0,4}(?:mim|eu|minha|comigo|admin\w*|administrador\w*
				desenvolvedor\w*|testador\w*)
			`,
			oneOf`
				\bqu'(?:a moi|avec (?:moi|mon)|aux? (?:admin|dev|test)\w*|a l'admin\w*)
				seulement (?:\w+ ){0,4}(?:moi|mon|admin\w*|developpeur\w*|testeur\w*)
			`,
			oneOf`\bnur (?:\w+ ){0,4}(?:mir|mich|ich|meine\w*|admins?|administrator\w*|entwickler\w*|tester\w*)`,
			oneOf`\bsolo (?:\w+ ){0,4}(?:a me|io|con il mio|amministrator\w*|sviluppator\w*)`,
			oneOf`\bchi (?:\w+ ){0,4}(?:admin|toi|minh|quan tri|nguoi kiem thu|developer)`,
			oneOf`\bcsak (?:\w+ ){0,4}(?:nekem|en|admin\w*|fejleszto\w*|teszt\w*)`,
			oneOf`
				только (?:\S+ ){0,3}(?:мне|я|у меня|админ\S*|разработчик\S*)
				自分(?:だけ|のみ)|管理者(?:だけ|のみ)|只有(?:我|管理员)
			`,
		],
		unless: oneOf`
			\b(?:plugin|customer chat|checkbox|send to messenger|only (?:get|returns?|see|show\w*) (?:the |my )?first)\b
			\b(?:invoice|order|confirmation|welcome) e-?mails?\b
			\bpages? (?:where|of which|that) i(?:'m| am)\b|\bonly (?:sees?|lists?) (?:the )?pages
			\bonly (?:\w+ ){0,3}(?:owner|admin|developer)s? (?:knows?|see|sees)\b|\bonly shown to developers\b
			\bexisting (?:users?|conversations?|people|customers?)\b
			\bnur entwicklern angezeigt\b|\bsolo se muestra a (?:los )?desarrolladores\b
		`,
	},
	{
		sign: 'says.live',
		when: [
			oneOf`
				\bapp(?:lication)? (?:is|was|has been|status is|status:) (?:\w+ ){0,4}(?:live|public
				published)\b
				\b(?:already|currently|now) (?:live|public|published)\b
				\bin live mode\b|\bapp (?:\w+ ){0,2}(?:en vivo|publicada|en ligne|ao vivo)\b
				\blive mode (?:is )?(?:on|enabled|active)\b
			`,
		],
		unless: oneOf`
			\buntil\b.{0,80}\blive\b
			(?:n't|\bnot) (?:\w+ ){0,4}(?:live|public|published)\b
			\b(?:should|must|does|do|has to|need)\b.{0,30}\blive\b
		`,
	},
	{
		sign: 'says.not-live',
		when: [
			oneOf`
				\b(?:development|dev|developer) mode\b
				\bapp (?:needs to|must|has to|should|to) (?:be |go )?(?:\w+ ){0,4}(?:live|public|published)\b
				\bnot (?:yet )?(?:\w+ ){0,4}(?:live|public|published)\b
				\bgo(?:ing)? live\b
				\bmake (?:the |my )?app (?:live|public)\b
				\bapp (?:isn't|not) (?:live|public|published|active)\b
				\bmodo (?:de )?(?:desarrollo|desenvolvimento|em desenvolvimento)\b
				\bmode (?:de )?developpement\b
				\bentwicklungsmodus\b|\bche do phat trien\b|\bfejlesztoi mod\b|開発モード|режим\S* разработ\S*|开发模式
			`,
		],
		unless: oneOf`\bpage (?:is|was) not (?:yet )?published\b`,
	},
	{
		sign: 'says.not-approved',
		when: [
			oneOf`
				\bapp\b.{0,40}\b(?:verified|approved|reviewed) by (?:facebook|meta|fb)\b
				\bready for testing\b|\badvanced access\b|\bstandard access\b|\bapp ?review\b
				\b(?:permission|app|pages_messaging|bot)\b.{0,40}\b(?:review\w*|approv\w*|submi\w+|pending
				reject\w*)\b
				\b(?:waiting|submitted) for (?:\w+ ){0,4}(?:review|approval)\b
				\buntil .{0,40}(?:review|approv)\w*
				\bnot (?:yet )?(?:approved|reviewed)\b
				\brevision de la app\b|\banalise do app\b|\bapp-uberprufung\b|\bexamen de l'app\w*
				\bacceso avanzado\b|\bacesso avancado\b|\bacces avance\b|\berweiterter zugriff\b
			`,
		],
		unless: oneOf`\buntil .{0,40}permission is reviewed and the app is live\b`,
	},
];

import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';

export const ownEvents: readonly Symptom[] = [
	{
		sign: 'says.echo',
		when: [
			oneOf`
				\bis_?echo\b|\bmessage_?echo(?:es|s)?\b|\b(?:an?|the) "echo"|\ban echo\b(?! (?:bot|server|reply|test))
				\b(?:get|receiv\w*|handl\w*|ignor\w*|skip\w*|filter\w*|treat) (?:\w+ ){0,2}echoes\b
				\becho(?:es)? (?:messages?|events?|of|back)\b
				\b(?:bot|page)'s (?:own )?(?:text|messages?|replies|answers?|reply|answer)\b.{0,60}\b(?:events?
				webhook|again|input)\b
				\b(?:events?|webhook)\b.{0,40}\b(?:bot|page)'s (?:own )?(?:text|messages?|repl\w+|answers?)\b
				\bits own (?:text|output)\b
				\bown (?:messages?|repl(?:y|ies)|answers?|responses?)\b
				\b(?:bots?|app|page|it) (?:\w+ ){0,3}(?:its|their) own (?:\w+ ){0,2}(?:message|repl|answer|text|output)\w*
				\b(?:triggered|fired|called|runs?) (?:\w+ ){0,4}by (?:the |my )?(?:bot|page)(?:'s)? (?:own )?(?:\w+ ){0,2}(?:message|repl|answer)\w*
				\b(?:messages?|repl(?:y|ies)|text) (?:that |which )?(?:(?:i|we|it)|(?:my|the|our) (?:bot|page|app)) (?:itself |just )?(?:sent|sends?|wrote|posts?|deliver\w*|replied|answered)\b
				\bones? (?:that |which )?(?:the |my |our )?(?:page|bot) (?:itself )?(?:wrote|sent|sends?|writes|posted|answered)\b
				\boutgoing (?:message|event|text)s?\b(?! (?:don't|do not|doesn't|does not|fail|never|are not|aren't|won't))|\bboth directions\b|\bping.?pong\b
				\b(?:text|content|message)s? of (?:my|the|our) bot\b
				\breceiv\w* (?:back )?(?:what|everything|whatever) (?:it|we|i|(?:the|my) (?:bot|page)) (?:just |itself |has |have )?(?:sent|sends?|said|says|wrote)
				\bsender (?:the|my|our) page\b|\breceiv\w* (?:\w+ ){0,2}(?:its|his|their|own) (?:own )?(?:\w+ )?(?:repl|message|answer)\w*
				\bsender(?:\.id|_id| id)? (?:is|=|==|equals|was) (?:\w+ ){0,3}(?:page|bot)\b
				\b(?:sent|written) by (?:the |my )?(?:page|bot)\b
				\b(?:every|each) (?:repl\w+|answer|response|message) (?:\w+ ){0,3}(?:makes|triggers?|causes|creates|produces|leads to|generates) (?:another|a new|one more|the next)
				\bas if (?:the |a )?(?:user|person|customer|someone) (?:had )?(?:wrote|written|sent|said|typed)
				\b(?:bot|page|app)'?s? own\b|\b(?:mensajes|respuestas) (?:propi\w+|del bot)|\bmensajes que envia\b
				\bmensagens (?:do proprio|enviadas pelo) bot\b|\bmessages (?:du|envoyes par le) bot\b|\beigenen? nachrichten\b
				\bmessages? (?:sent )?by (?:the |my )?(?:bot|page)(?: itself)?\b(?! (?:admin|owner|inbox|user))
				\bmessages? from (?:the |my )?(?:bot|page) itself\b
				\btriggered (?:\w+ ){0,4}when (?:the )?(?:bot|page) (?:\w+ ){0,4}(?:repl|send|answer|respond)\w*
			`,
		],
		unless: oneOf`\bechoes (?:it|them|my)\b|\becho (?:bot|server|\$|')`,
	},
	{
		sign: 'says.receipts',
		when: [
			oneOf`
				\bread (?:receipts?|events?|confirmations?|watermark)\b
				\b(?:delivery|read)s?(?:,| and| or| ?\/| &) ?(?:read|deliver)\w*\b
				\bdeliver(?:y|ed|ies) (?:receipts?|events?|reports?|confirmations?|notifications?|callbacks?)\b
				\b(?:disabl\w*|deselect\w*|unsubscrib\w*|untick\w*|uncheck\w*|only|handl\w*|ignor\w*|because of
				due to) (?:\w+ ){0,4}message_(?:reads?|deliver(?:y|ies))\b
				\bignoring (?:read|delivery)\b
				\b(?:when|whenever|after|if|once) (?:\w+ ){0,4}(?:reads|read|opens?|sees
				seen) (?:\w+ ){0,4}(?:message|conversation|chat|repl\w+|it)\b
				\bseen (?:events?|status)\b
				\bconfirmacion(?:es)? de (?:lectura|entrega)\b
				\blesebestatigung\w*\b
				\baccuses? de (?:lecture|reception)\b
				\bolvasasi visszaigazol\w*\b|既読
			`,
		],
	},
	{
		sign: 'says.replying',
		when: [
			oneOf`
				\breply(?:_|ing|\b)|\breplies\b|\bhandl(?:e|ing|er)\b|\bhandle_\w+
				\b(?:incoming|received) message\b
				\bgot (?:a )?message\b|\bon\(['"]message\b|\bwebhook\b|\bbot_logic\b|\bchat\.say\b
				\bevent\.sender\b|\bsender\.id\b|\bsender_?id\b|\bmessaging_event\b|\bdefault answer\b
				\bfallback\b
			`,
		],
	},
	{
		sign: 'says.received-only',
		when: [
			before(
				oneOf`
					\b(?:receiv\w+|get(?:ting)?|see|arriv\w+|incoming) (?:\w+ ){0,4}(?:messages?|events?|them
					webhooks?)\b
				`,
				oneOf`
					\b(?:but|however|though|yet)\b.{0,30}(?:unable to|n't|cannot|not able to|fail\w*
					error)(?: \w+){0,3} (?:send\w*|repl\w+|respond\w*|answer\w*)
					\b(?:but|however)\b.{0,30}\b(?:on|when|while|in|after|upon) (?:i |we |the |a |my )?(?:repl|respon|answer|send)\w*.{0,60}\b(?:error|400|bad
					fail\w*|exception)
				`,
				40,
			),
		],
	},
	{
		sign: 'says.error-after-answer',
		when: [
			before(
				oneOf`
					\b(?:bot|it|page|message|answer|reply|response)\b.{0,20}\b(?:answers?|answered|repl(?:y|ies
					ied)|responds?|responded|sent|arrives?|arrived|delivered|received|works)\b
					\b(?:user|person|customer|i|he|she|they)\b.{0,20}\b(?:gets?|got|sees?|receives?|received) (?:\w+ ){0,2}(?:answers?|repl\w+
					messages?|responses?|it)\b
				`,
				oneOf`
					\b(?:then|after(?:wards)?|and then|followed by|but then|but (?:i )?(?:also |sometimes |then )?(?:i )?(?:get
					got|see)|but (?:the )?(?:log|console|server))\b.{0,60}\b(?:no matching|error|2018001|#100
					exception)
					\b(?:console|logs?|terminal|stderr)\b.{0,40}\b(?:no matching|error|2018001|exception)
				`,
				60,
			),
			near(
				oneOf`
					\b(?:messages?|repl(?:y|ies)|answers?) (?:\w+ ){0,4}(?:goes? through|delivered|arrives?|sent
					received)\b.{0,20}\b(?:anyways?|fine|but|though|still|ok|nevertheless|nonetheless
					correctly)\b
				`,
				oneOf`\b(?:error|no matching|exception|2018001)\b`,
				90,
			),
			oneOf`
				\b(?:no matching|error|2018001|exception)\b.{0,60}\bafter (?:every|each|the|my|sending
				it) (?:\w+ ){0,4}(?:repl\w+|answer\w*|respon\w+|message)
			`,
		],
	},
];

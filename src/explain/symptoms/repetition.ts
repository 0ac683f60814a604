import {near, type Symptom} from './symptom.js';

const again =
	/\b(?:twice|two times|three times|several times|many times|multiple times|repeatedly|again and again|over and over|\d+ times|times in a row|multiple|duplicat\w+|doubled?|redeliver\w*|re-?sent|re-?send\w*|retr(?:y|ies|ied|ying)|re-?tries|thrice|triplicat\w*|three copies|varias veces|dos veces|duplicad\w+|repetid\w+|plusieurs fois|deux fois|en double|mehrmals|doppelt|zweimal|nhieu lan|tobbszor|ketszer|piu volte|несколько раз|дважды|何度も|重複|重复|多次)\b/;

const answers =
	/\b(?:messages?|repl(?:y|ies)|respons\w+|answers?|requests?|events?|webhooks?|posts?|callbacks?|calls?|payloads?|notifications?|deliver(?:y|ies)|mid|posted|json|entries|input|mensajes?|respuestas?|mensagens|respostas?|reponses?|nachrichten?|antwort(?:en)?|tin nhan|uzenet\w*|valasz\w*)\b/;

export const repetition: readonly Symptom[] = [
	{
		sign: 'says.duplicates',
		when: [
			near(again, answers, 40),
			/\bthe same (?:message|reply|answer|event|request|webhook|payload|mid|response|post)s?\b(?! (?:error|token))|\bsame mid\b|\bidentical (?:json|payload|event|message|request|webhook|repl|respon)\w*|\b(?:two|three|2|3|several|multiple) (?:entries|events|messages|requests|posts|calls|repl\w+|responses|webhooks) (?:for|per|from) (?:every|each|one|a single|the same)\b|\btwo (?:identical|messages back)\b|\bprinted (?:twice|thrice)\b/,
			/\bcalled (?:\w+ ){0,2}(?:multiple|several|many|two|three|\d+) times\b|\bover \d{2,} (?:msg|messages|times)\b|\banswers? (?:are|is) doubled\b|\bspam(?:s|ming|med)? (?:\w+ ){0,3}(?:user|message|repl)/,
			/\bkeeps? (?:\w+ )?(?:sending|calling|resending|retrying|delivering|posting|getting|receiving)\b/,
		],
	},
	{
		sign: 'says.loop',
		when: [
			/\b(?:infinite|endless|continuous|eternal|never.?ending)(?:ly)? ?(?:loops?|repl\w+|messag\w+|respon\w+|answer\w*|repeat\w*|send\w*)?\b|\bendlessly\b|\binfinitely\b|\bnon.?stop\b|\bforever\b|\bin (?:a|an) (?:\w+ )?loop\b|\bloop(?:s|ing)\b|\bnever stops\b|\b(?:with(?:out)? no|without|no|with no) stop\w*\b|\b(?:make|made) it stop\b|\bflood\w*\b|\bkeeps (?:on )?(?:reply\w*|respond\w*|answer\w*|repeat\w*|talking|sending (?:the )?same)\b/,
			/\b(?:repl\w+|respon\w+|answer\w*|talk\w*|messag\w+|speak\w*) (?:\w+ ){0,2}(?:itself|himself|its own|his own|it self)\b/,
			/\bbucle\b|\bloop infinito\b|\ben boucle\b|\bboucle infinie\b|\bendlosschleife\b|\bvong lap\b|\bvegtelen\b|\bsonsuz dongu\b|бесконечн\S*|無限ループ|死循环|無限/,
			/\b(?:a si mismo|sus propios mensajes|si mesmo|suas proprias mensagens|a lui.meme|ses propres messages|sich selbst|eigenen? nachrichten|chinh no|sajat (?:maganak|uzenet\w*))\b/,
		],
	},
	{
		sign: 'says.echo',
		when: [
			/\bis_?echo\b|\bmessage_?echo(?:es|s)?\b|\becho(?:es)? (?:message|event|of|back)?\w*\b|\bown (?:messages?|repl(?:y|ies)|answers?|responses?)\b|\bevent is triggered also when\b|\bechoes (?:are|of)\b|\bmessages? (?:sent )?(?:by|from) (?:the |my )?(?:bot|page)(?: itself)?\b(?! (?:admin|owner|inbox|user|likes|to))|\btriggered (?:\w+ ){0,4}when (?:the )?(?:bot|page) (?:repl|send|answer|respond)\w*/,
		],
		unless: /\bmessage the bot it echoes\b|\becho (?:bot|server|\$|')/,
	},
	{
		sign: 'says.receipts',
		when: [
			/\bread (?:receipts?|events?|confirmations?|watermark)\b|\bdeliver(?:y|ed|ies) (?:receipts?|events?|reports?|confirmations?|notifications?|callbacks?)\b|\bmessage_(?:reads?|deliver(?:y|ies))\b|\bignoring (?:read|delivery)\b|\b(?:when|after|if) (?:\w+ ){0,4}(?:reads|read|opens|sees|seen) (?:\w+ ){0,3}(?:message|conversation|chat|repl\w+|it)\b|\bseen (?:events?|status)\b|\bconfirmacion(?:es)? de (?:lectura|entrega)\b|\blesebestatigung\w*\b|\baccuses? de (?:lecture|reception)\b|\bolvasasi visszaigazol\w*\b|既読/,
		],
	},
	{
		sign: 'says.slow',
		when: [
			near(
				/\b(?:webhooks?|callback|response|responses|respond\w*|answer\w*|handler|server|200|ok)\b/,
				/\b(?:slow|slowly|too long|long time|time.?outs?|timed out|timing out|delay\w*|late|\d+ ?(?:s|sec|secs|seconds) |takes \d+|takes (?:too |very |a )?(?:long|while|more)|heavy|lento|demora\w*|lent|langsam|cham|lassu)\b/,
				40,
			),
			/\b(?:20|5|five|twenty) seconds?\b|\b20 ?s(?:ec)?\b|\bno (?:\w+ )?200\b|\bnot (?:return\w*|send\w*|respond\w*|answer\w*) (?:\w+ ){0,3}(?:200|ok)\b|\bwithout (?:\w+ ){0,2}200\b|\bpoison\b|\bstuck message\b|\bback.?log\b/,
			/\blong.running\b|\bres\.(?:sendstatus|status|send|end)\b.{0,40}\b(?:after|end|await|finally)\b|\b(?:database|openai|gpt|llm|api call\w*|other apis?|external)\b.{0,40}\b(?:slow|long|seconds|before|wait)/,
		],
	},
];

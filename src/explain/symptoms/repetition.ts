import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

const answers = oneOf`
	\b(?:messages?|repl(?:y|ies)|respons\w+|answers?|answered|requests?|events?|postbacks?|updates?|webhooks?|posts?|callbacks?|calls?
	payloads?|notifications?|deliver(?:y|ies)|mid|posted|json|entries|input|mensajes?|respuestas?|mensagens|mensagem
	respostas?|reponses?|nachrichten?|antwort(?:en)?|antwortet|responde|repond|tin nhan|tra loi|phan hoi|pesan|membalas|mesaj\w*|cevap\w*|berichten?|antwoord\w*|wiadomosc\w*|odpowiad\w*|uzenet\w*|valasz\w*)\b
`;

const again = oneOf`
	\b(?:twice|two times|three times|several times|many times|multiple times|repeatedly|again and again
	over and over|\d+ times|times in a row|multiple|duplicat\w+|doubled|in double|double (?:messages?|repl\w+|answers?
	posts?)|redeliver\w*|re-?sent|re-?send\w*|retr(?:y|ies|ied|ying)|re-?tries|thrice|triplicat\w*|three copies
	repeats? the|repeated|reenvi\w+|renvo\w+|erneut|wiederhol\w+|varias ve[cz]es|(?:dos|duas|tres|\d+) (?:o tres |ou tres )?(?:veces|vezes)|\d+ (?:fois|mal)|duplicad\w+|repetid\w+|plusieurs fois|deux fois|en double|mehrmals|doppelt|zweimal
	nhieu lan|lap lai|(?:hai|ba|\d+) lan|dua kali|berulang\w*|iki (?:kez|defa|kere)|twee keer|dwa razy|dwukrotnie|tobbszor|ketszer|piu volte|несколько раз|дважды|何度も|重複|重复|多次)\b
`;

export const repetition: readonly Symptom[] = [
	{
		sign: 'says.duplicates',
		when: [
			near(again, answers, 40),
			oneOf`
				\bthe same (?:old |single )?(?:message|text|reply|answer|event|request|webhook|payload|mid|response
				post)s?\b(?! (?:error|token))
				\bsame mid\b
				\bidentical (?:json|payload|event|message|request|webhook|repl|respon)\w*
				\b(?:two|three|2|3|several|multiple) (?:entries|events|messages|requests|posts|calls|repl\w+
				responses|webhooks) (?:for|per|from) (?:every|each|one|a single|the same)\b
				\btwo (?:identical|messages back)\b
				\bprinted (?:twice|thrice)\b
			`,
			oneOf`
				\bcalled (?:\w+ ){0,4}(?:multiple|several|many|two|three|\d+) times\b
				\bover \d{2,} (?:msg|messages|times)\b
				\banswers? (?:are|is) doubled\b
				\bspam(?:s|ming|med)? (?:\w+ ){0,4}(?:user|message|repl)
				\b(?:receiv\w*|gets?|got|sends?|sent) (?:\w+ ){0,3}(?:ten|twenty|fifty|dozens?|hundreds?|thousands?|tons|loads|\d{2,})\b (?:of )?(?:"|\w+ ){0,2}(?:messages?|repl\w+|answers?|times|hello|hi|welcome)
				\b(?:repl|answer|respon)\w* (?:\w+ ){0,3}(?:\d+|two|three|four|five|several|many) times\b
				\b(?:old|earlier|previous) (?:messages?|events?) (?:\w+ ){0,5}(?:again|once more)\b
			`,
			oneOf`
				\bkeeps? (?:sending|calling|resending|retrying|delivering|posting|re-sending)\b
				\bkeeps? coming(?: back)?\b|\bcomes? back (?:\w+ ){0,4}(?:every|again)\b
				\bkeeps? (?:getting|receiving) (?:the same|messages|webhooks|events|requests|calls|callbacks)\b
			`,
		],
		unless: oneOf`\b(?:please|then) retry\b`,
	},
	{
		sign: 'says.loop',
		when: [
			oneOf`
				\b(?:infinite|endless|continuous|eternal|never.?ending)(?:ly)? ?(?:loops?|repl\w+|messag\w+
				respon\w+|answer\w*|repeat\w*|send\w*)?\b
				\bendlessly\b|\binfinitely\b|\bnon.?stop\b|\bforever\b
				\bin (?:a|an) (?:\w+ ){0,4}loop\b
				\bloop(?:s|ing)\b|\bnever stops\b
				\b(?:with(?:out)? no|without|no|with no) stop\w*\b
				\b(?:make|made) it stop\b|\bflood\w* (?:\w+ ){0,3}(?:message|chat|user|repl|answer|customer|me)|\b(?:and|then) repeats\b
				\brepeats (?:itself|endlessly|until)\b
				\b(?:repl|answer|respon|send|talk)\w* (?:\w+ ){0,4}(?:over and over|again and again|forever|in loop)\b
				\binfinitamente\b|\bs[ie]n parar\b|\bsem parar\b|\bsans (?:arret|fin)\b|\bununterbrochen\b|\bendlos\w*
				\bwithout (?:an? |any )?end\b|\bno end\b|\bnever ends?\b|\bto (?:make|let) it (?:end|stop)\b
				\b(?:constantly|continuously|continually) (?:send|repl|respond|answer)\w*
				\b(?:repl|answer|respon|talk)\w* (?:to |with )?(?:its|his) own\b
				\b(?:conversation|chat|talk|dialog)\w* (?:\w+ ){0,2}(?:itself|himself)\b|\bdoes ?n[o']t (?:shut up|end)\b
				\b(?:answer|repl(?:y|ies)|response) is answered\b|\band so on (?:until|forever|and)\b
				\buntil i (?:stop|kill|restart|shut)\b
				\bkeeps? (?:on )?(?:reply\w*|respond\w*|answer\w*|repeat\w*|talking|sending (?:the )?same)\b
			`,
			oneOf`
				\b(?:repl\w+|respon\w+|answer\w*|talk\w*|messag\w+|speak\w*) (?:\w+ ){0,4}(?:itself|himself
				its own|his own|it self)\b
			`,
			oneOf`
				\bbucle\b|\bloop infinito\b|\ben boucle\b|\bboucle infinie\b|\bendlosschleife\b|\bvong lap\b
				\bvegtelen\b|\bsonsuz dongu\b|бесконечн\S*|無限ループ|死循环|無限
			`,
			oneOf`
				\b(?:a si mismo|sus propios mensajes|si mesmo|suas proprias mensagens|a lui.meme
				ses propres messages|sich selbst|eigenen? nachrichten|chinh no|sajat (?:maganak|uzenet\w*))\b
			`,
		],
	},
	{
		sign: 'says.slow',
		when: [
			near(
				oneOf`\b(?:webhooks?|callback|response|responses|respond\w*|answer\w*|handler|server|200|ok)\b`,
				oneOf`
					\b(?:slow|slowly|too long|long time|time.?outs?|timed out|timing out|delay\w*|late|\d+ ?(?:s
					sec|secs|seconds?)\b|takes? \d+|takes? (?:too |very |a )?(?:long|while|more)|heavy|lento
					demora\w*|tarda\w*|lent|langsam|zu lange|cham|lassu)\b
				`,
				40,
			),
			oneOf`
				\b(?:20|5|five|twenty) seconds?\b
				\buntil (?:i|we) (?:return|send|answer|respond)\w* (?:with )?(?:an? )?(?:200|ok)\b
				\b(?:20s|20 s)(?:ec)?\b|\bno (?:\w+ ){0,4}200\b
				\bnot (?:return\w*|send\w*|respond\w*|answer\w*) (?:\w+ ){0,4}(?:200|ok)\b
				\bwithout (?:\w+ ){0,4}200\b|\bpoison\b|\bstuck message\b|\bback.?log\b
			`,
			oneOf`
				\blong.running\b|\bcold.?starts?\b
				\bres\.(?:sendstatus|status|send|end)\b.{0,40}\b(?:after|end|await|finally)\b
				\b(?:database|openai|gpt|llm|api call\w*|other apis?|external)\b.{0,40}\b(?:slow|long|seconds
				before|wait)
			`,
		],
	},
];

import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';
import {events, notArriving, receiver} from './vocabulary.js';

export const arrival: readonly Symptom[] = [
	{
		sign: 'says.no-events',
		when: [
			near(notArriving, receiver, 70),
			near(notArriving, events, 50),
			oneOf`
				\bwebhooks? (?:\w+ ){0,4}(?:\w*n't|not|never|silent|dead)\b
				\bnot (?:\w+ ){0,4}(?:webhooks?|callbacks?)\b
			`,
			oneOf`\b(?:bot|page|app) (?:\w+ ){0,4}(?:n't|not) (?:\w+ ){0,4}receiv`,
			oneOf`
				\b(?:real|actual|live|genuine|ordinary) (?:\w+ ){0,2}(?:messages?|events?|webhooks?|ones)\b.{0,60}(?:n't|\bnot\b|\bnever
				\bnothing)
				\b(?:logs?|prints?|outputs?|receives?|gets?) nothing\b
				\bnothing (?:\w+ ){0,2}in (?:the |my |our )?(?:\w+ ){0,2}(?:logs?|console|terminal|server)\b
				\b(?:messages?|events?) (?:are|is|do|does) ?(?:not|n't) (?:coming|hearing|reach\w*|arriv\w*|get\w*|pass\w*)
				\bnever (?:an?|any|the|sends?|gets?|does|makes?) (?:\w+ )?posts?\b|\bbut (?:no|not|never) (?:an? |the |any )?posts?\b
				\bnever ma[dk]e it to\b|\bdon't get anything\b
				\bnothing (?:arrives|comes|happens|is received)\b
				\b(?:messages?|events?|dms|postbacks?|webhooks) (?:do not|don't|does not|doesn't)(?: any ?more)?(?= ?[.,;!)]|$)
				\bwebhooks? (?:have |has )?stopped\b
			`,
		],
		unless: oneOf`\baccept\w* (?:\w+ ){0,3}(?:url|callback)\b|\bhow (?:to|do i|can i|do we|should i) (?:stop|prevent|avoid|ignore)\b|\bhub.?challenge\b|n(?:'t|ot) be validated\b|\bis not (?:webhook_)?verified\b|\bcallback verification failed\b`,
	},
	{
		sign: 'says.no-answer',
		when: [
			oneOf`
				\b(?:bots?|chatbots?|it|page|app|flow)\b.{0,30}(?:n't|not|never|stop(?:s
				ped)?) (?:\w+ ){0,2}(?:repl\w+|respon\w+|answer\w*|react\w*|send\w*|work\w*)
			`,
			oneOf`
				(?:n't|\bnot|\bnever|\bno longer) (?:giv\w+|get\w*|receiv\w+|see\w*|send\w*
				return\w*) (?:\w+ ){0,4}(?:repl(?:y|ies)|respons?es?|answers?)\b
			`,
			oneOf`
				\b(?:no|without|sin|sem|keine|pas de|aucune) (?:\w+ ){0,4}(?:repl(?:y|ies)|respon\w+
				answers?|respuestas?|respostas?|reponses?|antwort\w*)\b
			`,
			oneOf`
				\bnot respond\w*
				\bunable to (?:send|reply|answer)
				\bnem valaszol|\bno (?:responde|contesta)|\bnao responde|\bne repond|\bantwortet nicht
				\bkhong tra loi
			`,
		],
	},
	{
		sign: 'says.verified',
		when: [
			near(
				oneOf`\b(?:webhooks?|hook|callback(?: url)?|endpoint|url)\b`,
				oneOf`
					\b(?:verified|validated|successful\w*|succeeded|complete|completed|green|confirmed|accepted
					working|works(?! only)(?! for (?:new|old|some|existing|certain|the first))|set ?up (?:correctly|properly|fine|and)|(?:correctly|properly) (?:set ?up
					configured)|connected|registered|verificad[oa]|correctamente|verifiee?|verifiziert
					da xac minh|ellenorizve)\b
				`,
				40,
			),
			oneOf`
				\b(?:verification|get|challenge|verify step|token verification) (?:\w+ ){0,4}(?:works?|worked
				working|fine|ok|pass\w*|succe\w+)\b
				\bverif(?:y|ies|ied) (?:everything|fine|ok|correctly|successfully)\b
				\bpass(?:es|ed) (?:the )?(?:verif\w+|valid\w+|challenge)
			`,
		],
		unless: oneOf`
			n't (?:be )?(?:verif|validat|complete|connect|set ?up|work|return)\w*
			\bnot work\w*
			not (?:be )?(?:verif|validat)\w*
			\bfail\w* to (?:verif|validat)
		`,
	},
	{
		sign: 'says.subscribed',
		when: [
			oneOf`
				\b(?:page|app) (?:is|was|has been) (?:\w+ ){0,4}subscribed
				\bsubscribed (?:\w+ ){0,4}(?:page|app|events|fields|messages)
				\bsubscribe\b.{0,30}(?:=> ?true|success)
				\bpage subscription\b.{0,30}(?:ok|active|true)
				pagina (?:esta )?suscrita|pagina (?:esta )?inscrita
			`,
		],
	},
	{
		sign: 'says.not-subscribed',
		when: [
			oneOf`
				(?:n't|\bnot|\bnever|\bforgot to|\bwithout) (?:\w+ ){0,4}["']?subscri(?:be|bed|bing|ption|ptions)\b
				\b(?:was|were|is|are|got|gets|been|page|app|automatically) unsubscribed\b
				\bsubscribed[ _]apps\b.{0,80}(?:\bempty\b|\[\])
				\bsubscri\w+ (?:\w+ ){0,4}(?:lost|gone|disappear\w*|missing|removed)
			`,
		],
	},
	{
		sign: 'says.test-button',
		when: [
			oneOf`
				\b(?:test button|send to my server|sample (?:event|data|payload)|test (?:event|webhook|message
				payload|subscription)s?)\b
				"test" button|\btest\b.{0,20}\bdashboard\b|\bdashboard\b.{0,20}\btest\b
			`,
		],
	},
];

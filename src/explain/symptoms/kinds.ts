import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';
import {notArriving} from './vocabulary.js';

/** What events are called by what brings them about. */
const kindsOfEvent = oneOf`
	(?<![a-z])(?:postbacks?|buttons?|get.?started|quick.?repl(?:y|ies)|persistent menu|menu|referrals?
	messaging_\w+|message_\w+|opt.?ins?|reactions?|attachments?|images?|echoes|handovers?|standby|feed|comments?
	bot(?:on|ones|oes|ao)|boutons?|schaltflachen?|nut bam|gombok?|gombra|pulsanti|кнопк\S*|ボタン|按钮)\b
`;

export const kinds: readonly Symptom[] = [
	{
		sign: 'says.some-kinds',
		when: [
			near(kindsOfEvent, notArriving, 50),
			oneOf`\bno (?:postback|referral|opt.?in|reaction|echo|read|delivery|standby|handover|message_\w+|messaging_\w+)s? (?:events?|webhooks?|callbacks?)\b`,
			oneOf`
				\b(?:click|press|tap|hit|push)\w* (?:on |the |a |an )?(?!["']?(?:send|verify|save|test|login))(?:\w+ ){0,2}["']?(?:start|buttons?|menu|item|card|option)s?\b["']?.{0,40}(?:\bnothing|\bno (?:event
				log|effect|reaction|response|postback|webhook|entry)|n't|\bnot\b)
			`,
			oneOf`(?:n't|\bnot|\bnever) (?:get|receive|see|got|have) (?:\w+ ){0,2}(?:messaging_|message_|postbacks?|referrals?|reactions?|opt.?ins?)`,
			near(
				kindsOfEvent,
				oneOf`
					(?:n't|\bnot|\bnever) (?:\w+ ){0,4}(?:work\w*|do|respond\w*|react\w*)
					\bdo(?:es)? nothing\b
					\bno (?:postback|referral|event|reaction|effect|callback)\w*
					\bnothing happens\b
					\bno (?:funcion\w+|hac\w+ nada|lleg\w+)
					\bnao (?:funcion\w+|faz\w* nada|cheg\w+)
					\bne (?:fonctionn\w+|marche\w*|font? rien)
					\bfunktionier\w+ nicht
					\bkhong (?:hoat dong|phan hoi|co phan ung)
					\bnem (?:mukod\w+|csinal\w*)|не (?:работа|реагир)\S*|(?:動|反応し)(?:ない|ません)
				`,
				60,
			),
			before(
				oneOf`
					\b(?:text|plain text|normal|comments?|feed|leads?|typing)\b.{0,30}\b(?:work\w*|fine|arriv\w*
					receiv\w*|ok|come|function\w*)\b
				`,
				kindsOfEvent,
				80,
			),
			before(
				oneOf`
					\b(?:other|all other|text|normal) (?:messages?|events?|webhooks?) (?:\w+ ){0,4}(?:work
					are (?:received|fine|ok)|arrive|come)\w*
				`,
				oneOf`\b(?:but|except|while|however)\b`,
				60,
			),
			oneOf`
				\b(?:only|just) (?:receiv\w*|get\w*|gets) (?:the )?(?:text|plain|read|deliver\w+|feed|comments?
				echo\w*)\b
			`,
		],
		unless: oneOf`["'](?:send message|verify and save)["'] button\b`,
	},
	{
		sign: 'says.other-object',
		when: [
			oneOf`
				\bchange (?:\w+ ){0,4}\W{0,3}user\W{0,3} to \W{0,3}page\b
				\bgoes back to (?:\w+ ){0,4}\W{0,3}user\b
				\b(?:user|instagram|permissions|whatsapp\w*|application) (?:object|subscription|webhooks?
				topic)\b
				\bobject (?:is |was |= ?|: ?)?['"]?(?:user|instagram|permissions)\b
				\bselected? (?:\w+ ){0,4}"?user"?\b.{0,30}\b(?:page|object|webhook|dropdown)\b
				\binstead of (?:the )?['"]?page['"]?\b
				\b(?:subscri\w+|webhooks?|set ?up)\b.{0,40}\b(?:under|for|to|at) ['"]user['"]
				\bwebhooks? (?:for|of) (?:the )?user\b
				\b(?:dropdown|drop-down|selector|topic|product|list)\b.{0,40}["']user["']
				\bobjects? ["'](?:user|permissions|instagram)["']
				\bsubscribed (?:to|for) (?:the )?["']?(?:user|instagram)["']? (?:object|fields|webhooks?|topic)\b
			`,
		],
		unless: oneOf`\btest user\b|\buser webhook token\b`,
	},
	{
		sign: 'says.old-page',
		when: [
			oneOf`
				\b(?:removed|deleted|disconnected|old|unused|former|previous|unknown
				other) (?:\w+ ){0,4}pages?\b.{0,60}\b(?:still|events?|webhooks?|messages?|receiv\w*|unknown)\b
				\bstill (?:\w+ ){0,4}(?:receiv\w*|get\w*|subscribed)\b.{0,60}\b(?:pages?|removed|deleted
				disconnected|old)\b
				\bno page (?:with|found for) id\b
				\bpages? (?:that|which) (?:was|were|is|are|we|i) (?:\w+ ){0,3}(?:disconnected|removed|deleted|unlinked|unsubscribed)\b
				\bpage (?:\w+ ){0,4}not (?:found|configured|known|registered) in (?:our|the|my)\b
				\bevents? (?:for|from|of) (?:a |an )?(?:unknown|other|old|different) page\b
				\bunknown page\b
			`,
		],
	},
];

import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

/** What the page does towards a person. */
const sending = oneOf`
	\b(?:sen[dt]\w*|repl(?:y|ies|ied|ying)|answer\w*|respon[ds]\w*|writ(?:e|es|ing)|contact\w*|follow.?ups?|follow\w* up|notif\w+
	remind\w*|reach\w*|push\w*|broadcast\w*|messaging|message (?:them|him|her|users?|people|customers?|clients?|contacts?|someone|somebody)|human.?agent|text(?:s|ing)?|envi(?:ar|o|a)\w*|mandar\w*|schreib\w*
	antwort\w*|envoy\w*|repond\w*|gui)\b
`;
/** Some time after something else: a trouble that began days ago is not meant. */
const later = oneOf`
	\b(?:a|one) day (?:after|later|passed)\b
	\b7.?days?\b
	\b(?:\d{1,2}|two|three|few|several|many) (?:days|weeks|months) (?:after|later)\b
	\bafter (?:\d{1,2}|two|three|a few|several|many) (?:days|weeks|months)\b
	\ba (?:week|month|year) (?:later|after)\b|\b(?:after|over) (?:the )?(?:weekend|holidays?|night)\b|\bovernight\b
	\b(?:the )?next (?:day|week|morning|monday)\b
`;
/** What the person did towards the page, and when that was. */
const wrote = oneOf`
	\b(?:wrote|written|messaged|chatted|talked|spoke\w*|contacted|texted|interacted|last (?:message|conversation|chat|contact
	interaction|reply|answer)|from (?:users?|people|customers?)|(?:users?|people|customers?|they) (?:who|that))\b
`;
const before24 = oneOf`
	\b(?:\d{1,2}|two|three|few|several|many) (?:days|weeks|months) (?:ago|after|later|old)\b|\ba (?:week|month|year) (?:ago|later|after)\b
	\bfor (?:\d{1,2}|two|three|several|some|many) (?:days|weeks|months)\b
`;

export const people: readonly Symptom[] = [
	{
		sign: 'says.first-contact',
		when: [
			oneOf`
				\bno (?:me |nos )?(?:ha|han) (?:\w+ ){0,4}(?:escrito|contactado|hablado)\b
				\bnunca (?:\w+ ){0,4}(?:escrib\w+|escrito|escreveu|escreveram)\b
				\bnao escrev\w+
				\bjamais (?:ecrit|contacte)\b
				\b(?:noch )?nie geschrieben\b
				\bchua (?:tung|nhan)\b|\bmeg (?:soha )?nem irt\w*|\bproactiv\w*
				\b(?:never|not|n't|hasn't|haven't|without) (?:\w+ ){0,4}(?:messaged|talked|wrote|written|chatted
				spoken|contacted|interacted|started|initiated|done any|had any|begun)\b
				\b(?:initiate|start|begin) (?:a |the )?(?:new )?(?:conversation|chat|thread)\b
				\b(?:every(?:body|one)|all|people|users?|fans?|followers?) (?:who|that) (?:likes?|follows?)\b|\b(?:fans|followers) of\b
				\b(?:no|without an?|n't have an?|never had an?) (?:\w+ )?(?:chat|conversation|thread) (?:with|yet|so far)\b
				\bfirst message to\b|\bunsolicited\b
				\bcold (?:message|outreach)\b
				\bcontact list\b
				\b(?:send|message) (?:\w+ ){0,4}(?:my |all )?friends?\b
				\bmessage (?:any|a specific|specific|arbitrary) (?:user|person|people)\b
				\bbroadcast\b
				\bbefore (?:the|a) (?:user|person) (?:\w+ ){0,4}(?:messages|writes|contacts)\b
				\bwho (?:has|have) not (?:\w+ ){0,4}(?:messaged|written|contacted)\b
			`,
		],
		unless: oneOf`\b(?:in|within|for|past|last|more than|over|since) (?:the )?(?:past |last )?(?:24(?:\b|h)|day\b|two days|few days|\d+ days)`,
	},
	{
		sign: 'says.blocked-page',
		when: [
			near(
				oneOf`\b(?:user|person|customer|people|they|he|she|recipient|subscriber|contact|who)\b`,
				oneOf`
					\b(?:blocked|block(?:s)? (?:the|my|our) (?:page|bot)|muted|deleted (?:the |his |her |their )?(?:conversation
					chat|thread|account)|deactivated|turn(?:ed|s|ing) off (?:all )?(?:the )?(?:messages|messaging|notifications)|not receiving messages
					isn't receiving|opted out|unsubscribed from (?:the )?(?:bot
					page))\b
				`,
				40,
			),
			near(
				oneOf`\b(?:user|person|customer|people|recipient|subscriber)\b`,
				oneOf`\b(?:unavailable|isn't available|not available)\b`,
				40,
			),
			oneOf`
				\bturn(?:ed|s|ing) off all messages\b
				\bno esta disponible en este momento\b
				\bnao esta disponivel (?:no momento|agora)\b
				\bn'est pas disponible (?:actuellement|pour le moment)\b
				\bderzeit nicht (?:verfugbar|erreichbar)\b
				\bhien khong (?:co mat|kha dung)\b
				\bjelenleg nem elerheto\b
				\bnon e disponibile (?:al|in questo) momento\b
			`,
		],
		unless: oneOf`\b(?:app|page|content|feature) (?:isn't|is not) available\b`,
	},
	{
		sign: 'says.window',
		when: [
			oneOf`
				\b24.?(?:h\b|hours?|hrs?|-hour|horas?|heures?|stunden|gio|ora\w*)
				\b(?:outside|after) (?:of )?(?:the )?(?:allowed |messaging |standard )?window\b
				\b(?:users?|people|customers?|contacts?|subscribers?|they|wrote|messaged|chatted|conversations?)\b.{0,60}\blast (?:week|month|year)\b
				\b(?:promotion\w*|newsletters?|broadcast\w*|campaigns?|offers?|reminders?) (?:\w+ ){0,4}(?:to|for) (?:\w+ ){0,3}(?:people|users?|customers?|subscribers?|everyone|contacts?)\b
				\binactive (?:for|since)\b
				\b(?:old|inactive|former|earlier) (?:users?|customers?|subscribers?|conversations?|chats?)\b
				\bventana (?:de|permitida)\b|\bjanela (?:de|permitida)\b|\bfenetre (?:de|autorisee)\b
				\bzeitfenster\w*|\bkhung thoi gian\b|\bidoablak\w*|24時間
			`,
			near(sending, later, 60),
			near(wrote, before24, 60),
		],
		unless: oneOf`\b(?:tokens?|access key|session|password) .{0,60}\b(?:24|hours?|days?)\b|\bexpir\w+|\bre-?deliver\w*`,
	},
	{
		sign: 'says.test-user',
		when: [
			oneOf`
				\btest.?(?:users?|accounts?)\b
				\busuarios? de prueba\b|\busuarios? de teste\b
				\butilisateurs? (?:de )?test\b
				\btestbenutzer\w*|\btestnutzer\w*|\bnguoi dung thu\b|\bteszt.?felhasznal\w*
			`,
		],
	},
	{
		sign: 'says.test-user-creation',
		when: [
			near(
				oneOf`\btest.?users?\b`,
				oneOf`
					\b(?:creat\w*|add\w*|new|button|generate|make)\b.{0,60}(?:\b(?:gone|greyed|grayed|disabled
					removed|unavailable|missing|not|error|fails?|refused|suspended|temporarily|anymore)\b|n't)
					\b(?:can't|cannot|unable to|not (?:able|possible) to|no longer
					couldn't) (?:\w+ ){0,4}(?:create|add|make|generate)\b
					\btemporarily removing\b|\bsuspend\w*
				`,
				60,
			),
			oneOf`\bremoving the ability\b.{0,60}\btest users?\b`,
		],
	},
	{
		sign: 'says.profile-fields',
		when: [
			near(
				oneOf`
					\b(?:first_?name|last_?name|profile_?pic\w*|gender|locale|time.?zone|user'?s? profile
					profile (?:info|data|api|picture)|getuserprofile|user info|profile info|get ?user\b
					user name|name of (?:the )?user|get_profile|getprofile)\b
				`,
				oneOf`
					\b(?:permission\w*|error|fail\w*|empty|undefined|null|none|missing|not|n't|no longer|can't
					insufficient|denied)\b
					n't
				`,
				60,
			),
			oneOf`\binsufficient permissions?\b.{0,80}\b(?:profile|gender|locale|time)\b`,
		],
	},
];

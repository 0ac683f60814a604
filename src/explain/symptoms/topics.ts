import {oneOf} from '../../causes/one-of.js';
import {stems} from '../../causes/stems.js';
import type {Symptom} from './symptom.js';

/** Words that speak of this platform, and words that may. */
const ours = stems`facebook, messenger, fanpage, fan page, psid, m.me, graph api, meta , meta's, fb , fb_`;
const perhaps = stems`bot, webhook, hub., callback, page token, access token, page access, sender.id, page_`;

const about =
	(subject: (text: string) => boolean) =>
	(text: string): boolean =>
		subject(text) && (ours(text) || perhaps(text));

/**
 * What a text is about, where nothing in it tells more. They weigh so little that anything more telling outdoes them, and
 * keep the tool from saying nothing to somebody who told it in words of their own.
 */
export const topics: readonly Symptom[] = [
	{
		sign: 'about.answers',
		about: about(stems`repl, answer, respon, says, contest, antwort, repond, talk, speak, message, outgoing, sent`),
		when: [
			oneOf`
				\b(?:repl|answer|respon|talk|speak|contest|antwort|repond)\w*.{0,80}\b(?:repl|answer|respon|again|itself|own|every
				each|always|keeps?|times|until|so on|stop|end|message|sent|default)\w*
				\b(?:every|each|always|keeps?|own|same|again|outgoing|just|default)\b.{0,60}\b(?:repl|answer|respon|messag|sent)\w*
			`,
		],
	},
	{
		sign: 'about.delivery',
		about: about(stems`webhook, callback, receiv, event, message, post, get, bot, server`),
		when: [
			oneOf`
				\b(?:webhooks?|callbacks?|servers?|endpoints?|bots?|console|logs?)\b.{0,80}\b(?:messag|event|receiv|get|post|call|hit
				silent|empty|nothing|work|react|respon|repl)\w*
				\b(?:messag|event|post|request|receiv)\w*.{0,80}\b(?:webhooks?|callbacks?|servers?|endpoints?|bots?|console|logs?)\b
			`,
		],
	},
	{
		sign: 'about.verification',
		about: about(stems`callback, verif, validat, challenge, webhook`),
		when: [
			oneOf`
				\b(?:callback url|callback|webhook url|verif\w*|validat\w*|challenge|hub\.\w+)\b
				\b(?:set|setting|add|adding|save|saving|register|setup|set up|configur\w*) (?:\w+ ){0,4}webhooks?\b
			`,
		],
	},
	{
		sign: 'about.server',
		about: about(
			stems`http, ssl, port, localhost, ec2, heroku, render, vercel, timeout, time out, asleep, tunnel, ngrok, domain, dns`,
		),
		when: [
			oneOf`
				\b(?:https?(?!:)|ssl|tls|port|localhost|ec2|heroku|render|vercel|netlify|time.?outs?|asleep|tunnel|ngrok|dns|reachable
				instance|hosting|vps)\b
			`,
		],
	},
	{
		sign: 'about.handler',
		about: about(
			stems`undefined, null, none, nil, exception, error:, traceback, iterable, object, parse, property, crash`,
		),
		when: [
			[
				oneOf`
					\b(?:undefined|null|none|nil|exception|traceback|iterable|typeerror|unexpected token|propert(?:y|ies)|crash\w*
					not defined|parse\w*|unmarshal\w*|serializ\w*)\b
				`,
				oneOf`
					\b(?:webhooks?|entry|messaging|event|body|payload|sender|postback|callback|handler|post|bot|message)\b
				`,
			],
		],
	},
	{
		sign: 'about.menu',
		about: about(stems`button, menu, get started, getting started, get_started, postback, referral, quick repl`),
		when: [oneOf`\b(?:buttons?|menus?|get.?started|getting started|postbacks?|referrals?|quick.?repl\w*)\b`],
	},
	{
		sign: 'about.media',
		about: about(stems`image, picture, photo, video, audio, file, attachment, gif, voice`),
		when: [oneOf`\b(?:images?|pictures?|photos?|videos?|audios?|files?|attachments?|gifs?|voice)\b`],
	},
	{
		sign: 'about.people',
		about: about(
			stems`user, people, person, friend, customer, public, everyone, approv, review, live, tester, role, anyone`,
		),
		when: [
			oneOf`
				\b(?:users?|people|persons?|friends?|customers?|public|everyone|anyone|strangers?|usuarios?|clientes?|nutzer|leute
				kunden|utilisateurs?)\b.{0,80}\b(?:bots?|chat\w*|messag\w*|repl\w*|answer\w*|respon\w*|write|talk|page|app)\b
				\b(?:approv\w*|app review|reviewed|reviewers?|live mode|testers?|roles?)\b
			`,
		],
	},
	{
		sign: 'about.pages',
		about: about(stems`accounts, page, pagin, seite`),
		when: [
			oneOf`
				\bme\/accounts\b
				\bpages?\b.{0,80}\b(?:list\w*|drop.?down|select\w*|choose|picker|dialog|appear\w*|show\w*|visible|see|find|found
				permission\w*|connect\w*|add|unchecked|access)\b
				\b(?:list\w*|drop.?down|select\w*|choose|picker|see|find|connect\w*|add)\b.{0,60}\bpages?\b
			`,
		],
	},
	{
		sign: 'about.token',
		about: about(stems`token, zugriffs, jeton`),
		when: [
			oneOf`
				\b(?:access|page|user|bot|facebook|messenger|api|app)[ _]?tokens?\b
				\btokens?\b.{0,80}\b(?:page|facebook|messenger|send|api)\b
				\b(?:page|facebook|messenger)\b.{0,80}\btokens?\b
				\btokens? (?:is|was|are|became|turned|gets?) (?:\w+ )?(?:invalid|not valid|revoked|rejected|refused)\b
			`,
		],
	},
	{
		sign: 'about.permission',
		about: about(stems`permission, scope, pages_, permiso, permiss, berechtig, autoris`),
		when: [oneOf`\bpermissions?\b|\bscopes?\b|\bpages_[a-z_]{4,30}|\bpermisos?\b|\bpermissao\b|\bberechtigung\w*`],
	},
	{
		sign: 'about.recipient',
		about: about(stems`recipient, user id, userid, psid, sender, ids, send, id `),
		when: [
			oneOf`
				\b(?:recipient|psid|user.?ids?|sender.?ids?|scoped)\b
				\b(?:send\w*|message|messaging|write|notify)\b.{0,60}\b(?:ids?|users?|person|people|customers?|friends?|every(?:one|body))\b
			`,
		],
	},
	{
		sign: 'about.login',
		about: about(stems`login, log in, oauth, connect, authenticat, redirect`),
		when: [oneOf`\b(?:log.?in|oauth|connect\w*|authenticat\w*|redirect\w*)\b`],
	},
];

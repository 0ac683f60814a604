import {randomUUID} from 'node:crypto';
import {failureWords} from '../../sandbox/deliveries/bot-notices.js';
import {answerWithinMs} from '../../sandbox/deliveries/carrier.js';
import type {Delivery} from '../../sandbox/deliveries/delivery.js';
import type {Act, Entry} from '../wire.js';
import type {Outcome} from './perform.js';

export const note = (at: Date, text: string, tone: 'plain' | 'bad' = 'plain'): Entry => ({
	kind: 'note',
	id: `note-${randomUUID()}`,
	at: at.toISOString(),
	text,
	tone,
});

/** Why a bot hears nothing, and what to do about it. */
const advice: Readonly<Record<string, string>> = {
	'page not subscribed': 'no app is subscribed to this page: messenger-tool subscribe-page --sandbox',
	'field not subscribed on the page':
		'the page’s subscription lacks the field: messenger-tool subscribe-page --add … --sandbox',
	'app has no webhook': 'the app has no webhook yet: messenger-tool set-webhook <url> --sandbox',
	'webhook not active': 'the app’s webhook is switched off',
	'field not subscribed on the app': 'the app’s webhook lacks the field: messenger-tool set-webhook <url> --sandbox',
	'app not live and person without a role':
		'the app is not live, and this person has no role on it: choose somebody who has',
	'too many events wait': 'so many events wait for bots that no more are kept. Is the bot slow?',
	'standby not subscribed': 'another app has the conversation, and this one is not subscribed to standby',
};

/** What a person did that leaves no message of its own. */
export const doneNote = (name: string, act: Act): string | undefined => {
	if (act.act === 'follow') return `${name} opened m.me with ref=${act.ref}`;
	if (act.act === 'link') return `${name} linked the account`;
	if (act.act === 'unlink') return `${name} unlinked the account`;
	if (act.act === 'allow-once') return `${name} agreed to be written to once more`;
	return undefined;
};

/** Says that nobody got an event, or that the bot did not take it. */
export const failureNotes = ({deliveries, left}: Outcome): readonly string[] => {
	if (!deliveries) return [];
	if (deliveries.length === 0)
		return [...new Set(Object.values(left ?? {}))].map(
			reason => `The bot does not hear of it: ${advice[reason] ?? reason}`,
		);
	return deliveries.flatMap(({state, attempts, url}) => {
		if (state === 'delivered') return [];
		const last = attempts.at(-1);
		const how = last ? failureWords(last) : 'was not tried yet';
		const times = attempts.length > 1 ? `, ${attempts.length} times` : '';
		const then = state === 'pending' ? ' It is sent again later.' : ' It is not sent again.';
		return [`The bot did not take it: ${url} ${how}${times}.${then}`];
	});
};

/** The bot takes longer than this: Meta would soon not wait for it. */
const slowMs = answerWithinMs / 2;

/** Says of a delivery that has just been tried that the bot is slow: for once, while it is still tried. */
export const slowNote = ({attempts, state, url}: Delivery): string | undefined => {
	const [first] = attempts;
	if (attempts.length !== 1 || !first) return undefined;
	if (first.fault === 'timeout' && state === 'pending')
		return `The bot is slow: ${url} ${failureWords(first)}. It is sent the event again.`;
	if (state !== 'delivered' || first.durationMs < slowMs) return undefined;
	return `The bot is slow: it took ${(first.durationMs / 1000).toFixed(1)} s. Meta waits ${answerWithinMs / 1000} s, then sends the event again.`;
};

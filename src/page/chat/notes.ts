import {randomUUID} from 'node:crypto';
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
		const answer =
			last?.status === undefined ? `nobody answered (${last?.fault ?? 'no try yet'})` : `it answered ${last.status}`;
		return [`The bot did not take it: ${answer} at ${url}`];
	});
};

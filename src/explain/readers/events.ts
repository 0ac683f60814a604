import type {Sign} from '../../causes/sign.js';

const quote = `["'\\]]{0,2}`;
const has = (text: string, name: string, value: string): boolean =>
	new RegExp(`\\b${name}${quote}\\s{0,10}(?:=>|[:=])\\s{0,10}${value}`).test(text);

const mids = (text: string): readonly string[] =>
	[...text.matchAll(/\bmid["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["']?([\w.$:-]{8,200})/g)].map(([, mid = '']) => mid);

/** The id of an entry, and who sends and gets: where they are the same, the page speaks to itself. */
const ids = (text: string, pattern: RegExp): ReadonlySet<string> =>
	new Set([...text.matchAll(pattern)].map(([, id = '']) => id));
const entryId =
	/\bentry["']?\s{0,5}[:=]>?\s{0,5}\[\s{0,20}\{[^{}[\]]{0,120}?["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;
const senderId = /\bsender["']?\s{0,5}[:=]>?\s{0,5}\{\s{0,20}["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;
/** An object that begins with `recipient` is a request to send; in an event the sender comes first. */
const sentTo =
	/\{\s{0,20}["']?recipient["']?\s{0,5}[:=]>?\s{0,5}\{\s{0,20}["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;

/** The same event, printed more than once. */
const repeats = (text: string): boolean => {
	const lines = text
		.split('\n', 400)
		.map(line => line.trim())
		.filter(line => line.length > 20 && /\b(?:payload|mid|messaging)\b/.test(line));
	return new Set(lines).size < lines.length;
};

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some(id => other.has(id));

/** What webhook events in a text show. */
export const readEvents = (text: string): readonly Sign[] => {
	const signs: Sign[] = [];
	const message = has(text, 'message', '[{\\[]') || has(text, 'text', '["\']');
	const entries = ids(text, entryId);
	if (has(text, 'is_echo', '["\']?(?:true|1)') || meet(entries, ids(text, senderId))) signs.push('event.echo');
	if (
		!message &&
		(has(text, 'delivery', '[{\\[]') || has(text, 'read', '[{\\[]') || has(text, 'watermark', '["\']?\\d'))
	)
		signs.push('event.receipt');
	if (has(text, 'standby', '\\[')) signs.push('event.standby');
	if (has(text, 'changes', '\\[') && has(text, 'field', '["\']')) signs.push('event.changes');
	if (has(text, 'optin', '[{\\[]')) signs.push('event.optin');
	if (has(text, 'user_ref', '["\']?\\w')) signs.push('event.user-ref');
	const found = mids(text);
	if (new Set(found).size < found.length || repeats(text)) signs.push('event.duplicate');
	if (meet(ids(text, sentTo), entries)) signs.push('id.page-itself');
	return signs;
};

import type {Sign} from '../../causes/sign.js';
import {firstMatches} from './first-matches.js';

/** Keys of an event with the beginning of their value, in JSON and in the notations of logs. */
const keys: readonly (readonly [Sign, RegExp])[] = [
	['event.echo', /\bis_echo["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["']?(?:[Tt]rue|TRUE|1)/],
	['event.standby', /\bstandby["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}\[/],
	[
		'event.changes',
		/\bchanges["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}(?:\[|Array)[\s\S]{0,60}\b(?:field|value)\b|\bfield["']\s{0,5}:\s{0,5}["']messag\w{1,20}["']\s{0,5},\s{0,5}["']value["']/,
	],
	['event.optin', /\boptin["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}[{[]/],
	['event.user-ref', /\buser_ref["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["']?\w/],
];
const message =
	/\b(?:message["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}[{[]|text["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["'])/;
const receipt =
	/\b(?:(?:delivery|read)["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}[{[]|watermark["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["']?\d)/;

const mid = /\bmid["'\]]{0,2}\s{0,10}(?:=>|[:=])\s{0,10}["']?([\w.$:-]{8,200})/g;
const entryId =
	/\bentry["']?\s{0,5}[:=]>?\s{0,5}\[\s{0,20}\{[^{}[\]]{0,120}?["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;
const senderId = /\bsender["']?\s{0,5}[:=]>?\s{0,5}\{\s{0,20}["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;
/** An object that begins with `recipient` is a request to send; in an event the sender comes first. */
const sentTo =
	/\{\s{0,20}["']?recipient["']?\s{0,5}[:=]>?\s{0,5}\{\s{0,20}["']?id["']?\s{0,5}[:=]>?\s{0,5}["']?(\d{5,20})/g;

const found = (text: string, expression: RegExp): readonly string[] =>
	firstMatches(text, expression).map(([, value = '']) => value);

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some(id => others.includes(id));

/** Lines of an event that were printed before, word for word. */
const repeatedLines = (text: string): boolean => {
	const lines = text
		.split('\n', 400)
		.map(line => line.trim())
		.filter(line => line.length > 20 && /\b(?:payload|mid|messaging)\b/.test(line));
	return new Set(lines).size < lines.length;
};

/** Of these one is in every text that shows something: to look for them spares a dozen expressions. */
const names =
	'is_echo standby changes field optin user_ref delivery read watermark mid entry sender recipient payload messaging'.split(
		' ',
	);

/** What webhook events in a text show. */
export const readEvents = (text: string): readonly Sign[] => {
	if (!/[[{]/.test(text) || !names.some(name => text.includes(name))) return [];
	const entries = found(text, entryId);
	const mids = found(text, mid);
	const more: readonly (readonly [Sign, boolean])[] = [
		['event.echo', meet(entries, found(text, senderId))],
		['event.receipt', receipt.test(text) && !message.test(text)],
		['event.duplicate', new Set(mids).size < mids.length || repeatedLines(text)],
		['id.page-itself', meet(entries, found(text, sentTo))],
	];
	return [
		...keys.filter(([, key]) => key.test(text)).map(([sign]) => sign),
		...more.filter(([, seen]) => seen).map(([sign]) => sign),
	];
};

import type {Span} from '../../causes/one-of.js';
import type {GraphAnswer} from '../../graph/error.js';
import {firstMatches} from './first-matches.js';
import {isOtherCode} from './other-code.js';

type Field = 'code' | 'subcode' | 'message' | 'type' | 'fbtraceId' | 'userTitle' | 'userMessage';

const fields: Readonly<Record<string, Field>> = {
	code: 'code',
	error_code: 'code',
	errorcode: 'code',
	subcode: 'subcode',
	error_subcode: 'subcode',
	errorsubcode: 'subcode',
	error_sub_code: 'subcode',
	message: 'message',
	msg: 'message',
	error_message: 'message',
	type: 'type',
	fbtrace_id: 'fbtraceId',
	fbtraceid: 'fbtraceId',
	error_user_title: 'userTitle',
	error_user_msg: 'userMessage',
};

const key =
	/(?<![\w-])(error_subcode|errorSubcode|error_sub_code|ErrorSubcode|subcode|error_code|errorCode|ErrorCode|[Cc]ode|error_message|[Mm]essage|msg|[Tt]ype|fbtrace_id|fbtraceId|FbtraceId|error_user_title|error_user_msg)["'`\]]{0,3}[ \t\n]{0,20}(?:=>|[=:])[ \t\n]{0,20}/g;

const wholeNumber = /^(?:int\(|integer\(|["'])?(-?\d{1,9})(?![\d.])/;
const doubleQuoted = /^(?:string\(\d{1,6}\) ?|u)?"((?:[^"\n]|"(?!\s{0,20}(?:[,}\];]|\n|$)|\s{0,20}\[)){0,2000})"/;
const singleQuoted = /^u?'((?:[^'\n]|'(?!\s{0,20}(?:[,}\];]|\n|$))){0,2000})'/;
const tail = /[\s,;:[({<"'`]{0,40}$/;

/** What stands behind a name, and how many characters of it belong to nothing else: none, where no quotes show its end. */
const valueAt = (text: string): readonly [value: string, length: number] => {
	const match = doubleQuoted.exec(text) ?? singleQuoted.exec(text);
	if (match?.[1] !== undefined) return [match[1], match[0].length];
	const [line = ''] = text.split('\n', 1);
	return [line.slice(0, 600).replace(tail, '').replace(/^["']/, ''), 0];
};

interface Found {
	readonly field: Field;
	readonly value: string;
	readonly at: number;
	/** Where its own part of the text ends. */
	readonly end: number;
}

const findFields = (text: string): readonly Found[] => {
	const matches = firstMatches(text, key);
	return matches.flatMap(({0: whole, 1: name = '', index}, position): readonly Found[] => {
		const field = fields[name.toLowerCase()];
		if (!field) return [];
		const start = index + whole.length;
		const next = matches[position + 1]?.index ?? text.length;
		if (field !== 'code' && field !== 'subcode') {
			const [value, length] = valueAt(text.slice(start, Math.min(next, start + 2400)));
			return [{field, value, at: index, end: length > 0 ? start + length : index}];
		}
		if (isOtherCode(text, index)) return [];
		const [before = '', number] = wholeNumber.exec(text.slice(start, start + 24)) ?? [];
		return number === undefined ? [] : [{field, value: number, at: index, end: start + before.length}];
	});
};

/** Fields of one error stand close together; a field that comes again begins the next error. */
const closeness = 1500;

/** An error, and the parts of the text that say it and nothing else. */
export interface ErrorFields {
	readonly answer: GraphAnswer;
	readonly spans: readonly Span[];
}

const asError = (found: readonly Found[]): ErrorFields | undefined => {
	const values = new Map(found.map(({field, value}) => [field, value]));
	const code = values.get('code');
	const subcode = values.get('subcode');
	const [type, userTitle, userMessage, fbtraceId] = [
		values.get('type'),
		values.get('userTitle'),
		values.get('userMessage'),
		values.get('fbtraceId'),
	];
	if (code === undefined) return undefined;
	return {
		answer: {
			code: Number(code),
			message: values.get('message') ?? '',
			status: 0,
			...(subcode !== undefined && {subcode: Number(subcode)}),
			...(type !== undefined && {type}),
			...(userTitle !== undefined && {userTitle}),
			...(userMessage !== undefined && {userMessage}),
			...(fbtraceId !== undefined && {fbtraceId}),
		},
		spans: found.filter(({at, end}) => at < end).map(({at, end}) => [at, end]),
	};
};

/**
 * Reads Graph errors out of any notation that writes names beside values: JSON, Node's inspect, print_r and var_dump, Ruby
 * and Python hashes, forms, log lines. Names and order matter, brackets do not, so what a log has torn apart is read as well.
 */
export const readErrorFields = (text: string): readonly ErrorFields[] => {
	const errors: Found[][] = [];
	let current: Found[] = [];
	for (const found of findFields(text)) {
		const last = current.at(-1);
		if (!last || current.some(({field}) => field === found.field) || found.at - last.at > closeness) {
			current = [];
			errors.push(current);
		}
		current.push(found);
	}
	return errors.flatMap(found => asError(found) ?? []);
};

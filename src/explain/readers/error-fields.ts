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

const valueAt = (text: string): string => {
	const [, quoted] = doubleQuoted.exec(text) ?? singleQuoted.exec(text) ?? [];
	if (quoted !== undefined) return quoted;
	const [line = ''] = text.split('\n', 1);
	return line.slice(0, 600).replace(tail, '');
};

interface Found {
	readonly field: Field;
	readonly value: string;
	readonly at: number;
}

const findFields = (text: string): readonly Found[] => {
	const matches = firstMatches(text, key);
	return matches.flatMap(({0: whole, 1: name = '', index}, position): readonly Found[] => {
		const field = fields[name.toLowerCase()];
		if (!field) return [];
		const start = index + whole.length;
		const next = matches[position + 1]?.index ?? text.length;
		if (field !== 'code' && field !== 'subcode')
			return [{field, value: valueAt(text.slice(start, Math.min(next, start + 2400))), at: index}];
		if (isOtherCode(text, index)) return [];
		const [, number] = wholeNumber.exec(text.slice(start, start + 24)) ?? [];
		return number === undefined ? [] : [{field, value: number, at: index}];
	});
};

/** Fields of one error stand close together; a field that comes again begins the next error. */
const closeness = 1500;

/**
 * Reads Graph errors out of any notation that writes names beside values: JSON, Node's inspect, print_r and var_dump, Ruby
 * and Python hashes, forms, log lines. Names and order matter, brackets do not, so what a log has torn apart is read as well.
 */
export const readErrorFields = (text: string): readonly GraphAnswer[] => {
	const errors: GraphAnswer[] = [];
	let current = new Map<Field, string>();
	let last = 0;
	const finish = (): void => {
		const code = current.get('code');
		const subcode = current.get('subcode');
		const [type, userTitle, userMessage, fbtraceId] = [
			current.get('type'),
			current.get('userTitle'),
			current.get('userMessage'),
			current.get('fbtraceId'),
		];
		if (code !== undefined)
			errors.push({
				code: Number(code),
				message: current.get('message') ?? '',
				status: 0,
				...(subcode !== undefined && {subcode: Number(subcode)}),
				...(type !== undefined && {type}),
				...(userTitle !== undefined && {userTitle}),
				...(userMessage !== undefined && {userMessage}),
				...(fbtraceId !== undefined && {fbtraceId}),
			});
		current = new Map();
	};
	for (const {field, value, at} of findFields(text)) {
		if (current.has(field) || at - last > closeness) finish();
		current.set(field, value);
		last = at;
	}
	finish();
	return errors;
};

import {STATUS_CODES} from 'node:http';
import {printable} from '../../core/printable.js';
import {describeFailure} from '../describe-failure.js';
import type {Answer, Exchange} from '../exchange.js';

const shown = 80;

/** The body of an answer, or nothing. */
export const textOf = (exchange: Exchange): string => (exchange.kind === 'answer' ? exchange.body.toString() : '');

/** The beginning of an answer, as one line. */
export const excerpt = ({body}: Answer): string => {
	const text = printable(body.toString().replace(/\s+/g, ' ')).trim();
	return text.length > shown ? `${text.slice(0, shown)}…` : text;
};

/** What came back, as the end of a sentence: `403 Forbidden after 4 ms, "wrong token"`. */
export const describeExchange = (exchange: Exchange): string => {
	if (exchange.kind === 'failure') return describeFailure(exchange);
	const {status, durationMs, endless} = exchange;
	if (endless) return `${status}, and an answer without an end`;
	const text = excerpt(exchange);
	return `${`${status} ${STATUS_CODES[status] ?? ''}`.trim()} after ${durationMs} ms${text && `, "${text}"`}`;
};

import {plain} from '../causes/plain.js';
import {redact} from '../core/redact.js';
import {bounds} from './bounds.js';

const longWord = /[\w+/=|-]{60,}/g;

/** What people and programs say in a text, in its plain form: without repeated lines, long codes and secrets. */
export const proseOf = (text: string): string => {
	const lines = [...new Set(text.split('\n').map(line => line.trim()))].join('\n');
	const {beginning, end} = bounds.words;
	const kept = lines.length <= beginning + end ? lines : `${lines.slice(0, beginning)}\n${lines.slice(-end)}`;
	return plain(redact(kept).replace(longWord, '…'));
};

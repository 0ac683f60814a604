import type {Ui} from '../ui.js';
import {wrap} from '../wrap.js';

/** What a reporter needs of the terminal: how things look, and how wide it is. */
export type Style = Pick<Ui, 'strong' | 'dim' | 'good' | 'bad' | 'caution' | 'command' | 'mark' | 'paragraph'>;

const same = (text: string): string => text;
const columns = 80;

/** For a file: no colours, 80 columns. */
export const plainStyle: Style = {
	strong: same,
	dim: same,
	good: same,
	bad: same,
	caution: same,
	command: same,
	mark: {pass: '✔', fail: '✖', warn: '!', skip: '–', reused: '↺'},
	paragraph: (text, first = '') =>
		wrap(text.replace(/\s+/g, ' '), columns - first.length).map(
			(line, index) => `${index === 0 ? first : ' '.repeat(first.length)}${line}`,
		),
};

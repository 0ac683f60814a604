import {shellLine} from '../causes/shell.js';
import {type Abilities, cleanLine} from './clean-line.js';
import {displayWidth} from './display-width.js';
import type {Palette} from './palette.js';
import {layoutTable} from './table.js';
import type {Ui} from './ui.js';
import {wrap} from './wrap.js';
import type {Writer} from './writer.js';

export interface UiOptions {
	readonly stdout: Writer;
	readonly stderr: Writer;
	/** Of the terminal; 80 where there is none. */
	readonly columns: number;
	readonly palette: Palette;
	/** What of the palette may arrive. */
	readonly colour: {readonly stdout: boolean; readonly stderr: boolean};
	readonly unicode: boolean;
	readonly quiet: boolean;
}

/** Longer lines of prose are hard to read, however wide the terminal is. */
const measure = 100;
const leastMeasure = 20;

/** Blanks at an end, several together, or other than spaces. */
const untidy = /^\s|\s\s|[^\S ]|\s$/;

/** Lines of a table that are written at once. */
const portion = 200;

export const createUi = ({stdout, stderr, columns, palette, colour, unicode, quiet}: UiOptions): Ui => {
	let last: 'nothing' | 'blank' | 'line' | 'next' = 'nothing';

	const writeTo = (writer: Writer, abilities: Abilities) => (lines: readonly string[]) => {
		const clean = lines.map(line => cleanLine(line, abilities));
		last = clean.at(-1) === '' ? 'blank' : 'line';
		writer.write(clean.map(line => `${line}\n`).join(''));
	};
	const out = writeTo(stdout, {colour: colour.stdout, unicode});
	const err = writeTo(stderr, {colour: colour.stderr, unicode});

	const paragraph = (text: string, first = ''): readonly string[] => {
		const indent = displayWidth(first);
		const lines = wrap(text.replace(/\s+/g, ' '), Math.max(leastMeasure, Math.min(columns, measure) - indent));
		return lines.map((line, index) => `${index === 0 ? first : ' '.repeat(indent)}${line}`);
	};

	return {
		...palette,
		columns,
		paragraph,
		print: (line = '') => out([line]),
		say: (line = '') => err([line]),
		hint: line => {
			if (!quiet) err(paragraph(palette.dim(line)));
		},
		warn: line => err(paragraph(line, `${palette.mark.warn} `)),
		next: (command, does) => {
			if (quiet) return;
			if (last === 'line') err(['']);
			const line = `→ ${palette.command(shellLine(command))}`;
			const fits = displayWidth(line) + 2 + displayWidth(does) <= columns;
			err(fits ? [`${line}  ${palette.dim(does)}`] : [line, ...paragraph(palette.dim(does), '  ')]);
			last = 'next';
		},
		table: (headings, rows) => {
			const one = (cells: readonly string[]): readonly string[] =>
				cells.map(cell => (untidy.test(cell) ? cell.replace(/\s+/g, ' ').trim() : cell));
			const paint = {heading: palette.strong, label: palette.dim};
			let lines: string[] = [];
			for (const line of layoutTable(one(headings), rows.map(one), columns, paint)) {
				if (lines.push(line) < portion) continue;
				out(lines);
				lines = [];
			}
			if (lines.length > 0) out(lines);
		},
	};
};

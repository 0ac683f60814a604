import {displayWidth} from './display-width.js';
import {wrap} from './wrap.js';

type Row = readonly string[];
type Paint = (text: string) => string;

/** Below this many columns, rows that do not fit become blocks at once. */
const narrow = 60;
const gap = 2;

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const widest = (texts: readonly string[]): number =>
	texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);

/** Takes from the widest column until all fit; none gets narrower than its longest word. */
const shrink = (natural: readonly number[], least: readonly number[], room: number): readonly number[] => {
	const widths = [...natural];
	for (let excess = sum(widths) - room; excess > 0; excess--) {
		let victim = -1;
		for (const [index, width] of widths.entries())
			if (width > (least[index] ?? 0) && width > (widths[victim] ?? -1)) victim = index;
		if (victim < 0) break;
		widths[victim] = (widths[victim] ?? 0) - 1;
	}
	return widths;
};

const rowLines = (row: Row, widths: readonly number[]): readonly string[] => {
	const cells = widths.map((width, index) => wrap(row[index] ?? '', width));
	const height = Math.max(...cells.map(lines => lines.length));
	return Array.from({length: height}, (_, line) =>
		widths
			.map((width, index) => pad(cells[index]?.[line] ?? '', width))
			.join(' '.repeat(gap))
			.trimEnd(),
	);
};

/** A row as `heading  value` lines. A row without a value for a heading leaves the line out. */
const blockLines = (headings: Row, row: Row, columns: number, label: Paint): readonly string[] => {
	const width = widest(headings);
	return headings.flatMap((heading, index) => {
		const value = row[index] ?? '';
		if (value === '') return [];
		const lines = wrap(value, Math.max(1, columns - width - gap));
		return lines.map(
			(line, at) => `${at === 0 ? label(pad(heading, width)) : ' '.repeat(width)}${' '.repeat(gap)}${line}`,
		);
	});
};

/**
 * Rows under headings in lines of at most `columns`, where the words in them allow it. The lines are made as they are
 * taken: a table of ten thousand rows is never there as a whole.
 */
export function* layoutTable(
	headings: Row,
	rows: readonly Row[],
	columns: number,
	paint: {readonly heading: Paint; readonly label: Paint},
): Generator<string> {
	if (rows.length === 0) return;
	const room = columns - gap * (headings.length - 1);
	const cellsOf = (index: number): readonly string[] => [headings[index] ?? '', ...rows.map(row => row[index] ?? '')];
	const natural = headings.map((_, index) => widest(cellsOf(index)));
	const fits = sum(natural) <= room;
	const least = fits ? natural : headings.map((_, index) => widest(cellsOf(index).flatMap(cell => cell.split(' '))));
	if (!fits && (columns < narrow || sum(least) > room)) {
		for (const [index, row] of rows.entries()) {
			if (index > 0) yield '';
			yield* blockLines(headings, row, columns, paint.label);
		}
		return;
	}
	const widths = shrink(natural, least, room);
	yield* rowLines(headings.map(paint.heading), widths);
	for (const row of rows) yield* rowLines(row, widths);
}

import type {Marks} from './ui.js';

type Paint = (text: string) => string;

/** The colours of the tool. Few on purpose: a mark says how it went, bold what it is about, cyan what can be typed. */
export interface Palette {
	readonly command: Paint;
	readonly path: Paint;
	readonly strong: Paint;
	readonly dim: Paint;
	readonly good: Paint;
	readonly bad: Paint;
	readonly caution: Paint;
	readonly mark: Marks;
}

const same: Paint = text => text;

/** For whoever sees no colours: nearly every run in a script, so it comes without the library that makes them. */
export const plainPalette: Palette = {
	command: same,
	path: same,
	strong: same,
	dim: same,
	good: same,
	bad: same,
	caution: same,
	mark: {pass: '✔', fail: '✖', warn: '!', skip: '–', reused: '↺'},
};

export const loadPalette = async (colour: boolean): Promise<Palette> =>
	colour ? (await import('./colours.js')).colours : plainPalette;

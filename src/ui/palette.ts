import {Chalk} from 'chalk';
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

export const createPalette = (colour: boolean): Palette => {
	const {cyan, bold, dim, green, red, yellow} = new Chalk({level: colour ? 1 : 0});
	return {
		command: text => cyan(text),
		path: text => cyan(text),
		strong: text => bold(text),
		dim: text => dim(text),
		good: text => green(text),
		bad: text => red(text),
		caution: text => yellow(text),
		mark: {pass: green('✔'), fail: red('✖'), warn: yellow('!'), skip: dim('–'), reused: green('↺')},
	};
};

import {Chalk} from 'chalk';
import type {Palette} from './palette.js';

const {cyan, bold, dim, green, red, yellow} = new Chalk({level: 1});

/** The sixteen colours that every terminal has, as its owner has set them. */
export const colours: Palette = {
	command: text => cyan(text),
	path: text => cyan(text),
	strong: text => bold(text),
	dim: text => dim(text),
	good: text => green(text),
	bad: text => red(text),
	caution: text => yellow(text),
	mark: {pass: green('✔'), fail: red('✖'), warn: yellow('!'), skip: dim('–'), reused: green('↺')},
};

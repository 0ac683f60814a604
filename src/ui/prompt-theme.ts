import {toAscii} from './ascii.js';
import {colours} from './colours.js';
import {plainPalette} from './palette.js';

type Keys = readonly (readonly [key: string, action: string])[];

const letters: Readonly<Record<string, string>> = {'↑↓': 'arrows', '⏎': 'enter'};

/** How inquirer's prompts look. It would colour them whatever `NO_COLOR` says. */
export const createPromptTheme = ({colour, unicode}: {readonly colour: boolean; readonly unicode: boolean}) => {
	const {command, strong, dim, bad, good, mark} = colour ? colours : plainPalette;
	const sign = (text: string): string => (unicode ? text : toAscii(text));
	return {
		prefix: {idle: command('?'), done: sign(mark.pass)},
		icon: {cursor: unicode ? '❯' : '>'},
		style: {
			answer: command,
			message: strong,
			error: (text: string) => bad(`> ${text}`),
			defaultAnswer: (text: string) => dim(`(${text})`),
			help: dim,
			highlight: command,
			key: (text: string) => command(`<${text}>`),
			description: dim,
			disabled: dim,
			keysHelpTip: (keys: Keys) =>
				dim(keys.map(([key, action]) => `${unicode ? key : (letters[key] ?? key)} ${action}`).join(', ')),
		},
		/** An answer that must not be read: as many stars for every one, and none where nothing was typed. */
		hidden: {style: {answer: (stars: string) => (stars === '' ? '' : good('********'))}},
	};
};

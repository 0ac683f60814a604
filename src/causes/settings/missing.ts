import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const settingsMissing = defineCause<{setting: string; flag: string; variable: string; hint: string}>({
	id: 'settings.missing',
	kind: 'usage',
	title: ({setting}) => `${setting ? `The ${setting}` : 'A setting'} is missing`,
	why: 'The command cannot do without it, and found it neither as a flag, nor in the environment, nor in a saved profile.',
	fixes: ({flag, variable, hint}) => {
		const ways = [flag, variable && `the variable ${variable}`].filter(Boolean).join(' or ');
		return [
			manual(`Give it ${ways ? `with ${ways}` : 'with its flag or variable'}${hint ? `; ${hint}` : ''}`),
			run('Save it once for all commands', 'init'),
		];
	},
	clues: [],
	docs: [docs.overview],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const usageInvalid = defineCause<{message: string; hint: string; command: string}>({
	id: 'usage.invalid',
	kind: 'usage',
	title: ({message}) => message ?? 'The command line is not one that the tool understands',
	why: 'A command, a flag or a value is misspelt, missing, or does not go with another one.',
	fixes: ({hint, command}) => {
		const help = run('See what the command takes', ...(command ? [command] : []), '--help');
		return hint ? [manual(hint), help] : [help];
	},
	clues: [],
	docs: [docs.overview],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const settingsDamaged = defineCause<{path: string; setAside: string}>({
	id: 'settings.damaged',
	kind: 'usage',
	title: ({path}) => `The saved settings ${path ? `in ${path} ` : ''}are damaged`,
	why: 'The file does not hold what the tool wrote there: it was edited by hand, or cut off.',
	fixes: ({setAside}) => [
		manual(
			setAside
				? `What was in it is kept as ${setAside}: take from there what is still good`
				: 'Repair the file, or move it away',
		),
		run('Save the settings anew', 'init'),
	],
	clues: [],
	docs: [docs.overview],
});

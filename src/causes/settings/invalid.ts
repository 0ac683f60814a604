import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const settingsInvalid = defineCause<{setting: string; source: string; reason: string}>({
	id: 'settings.invalid',
	kind: 'usage',
	title: ({setting, source, reason}) =>
		`The ${setting ?? 'value of a setting'}${source ? ` from ${source}` : ''} cannot be right${reason ? `: ${reason}` : ''}`,
	why: 'Ids hold digits alone, addresses begin with https://, versions look like v26.0.',
	fixes: () => [
		manual('Correct it where it comes from'),
		run('See all settings and where each comes from', 'config', 'list'),
	],
	clues: [],
	docs: [docs.overview],
});

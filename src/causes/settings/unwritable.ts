import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const settingsUnwritable = defineCause<{what: string; path: string; reason: string; flag: string}>({
	id: 'settings.unwritable',
	kind: 'usage',
	title: ({what = 'The settings', path, reason, flag}) =>
		`${flag ? `What ${flag} asks for` : what} cannot be saved${path ? ` in ${path}` : ''}${reason ? `: ${reason}` : ''}`,
	why: 'The folder is read-only, is not there, belongs to somebody else, or its disk is full. What was saved before is as it was.',
	fixes: ({path, reason, flag}) => [
		reason?.includes('full')
			? manual('Make room on that disk')
			: manual(`Make ${path ?? 'the folder'} writable for yourself`),
		manual(flag ? `Or give ${flag} another path` : 'Or set MESSENGER_CONFIG_DIR to a folder of your own'),
	],
	clues: [],
	docs: [docs.overview],
});

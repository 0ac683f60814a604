import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const settingsUnreadable = defineCause<{path: string; reason: string; flag: string}>({
	id: 'settings.unreadable',
	kind: 'usage',
	title: ({path, reason}) => `${path ?? 'A file with settings'} cannot be read${reason ? `: ${reason}` : ''}`,
	why: 'The file is not there, is a folder, or belongs to somebody else.',
	fixes: ({flag}) => [manual(`Look at the path${flag ? ` given with ${flag}` : ''} and at who may read it`)],
	clues: [],
	docs: [docs.overview],
});

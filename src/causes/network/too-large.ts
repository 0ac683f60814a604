import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {type Place, place} from '../place.js';

export const networkTooLarge = defineCause<Place>({
	id: 'network.too-large',
	kind: 'network',
	title: where => `The answer of ${place(where)} is larger than any that the Graph API gives`,
	why: 'Something else answers there, or sends without an end.',
	fixes: () => [run('See which address the tool calls, and where it comes from', 'config', 'list')],
	clues: [],
	docs: [docs.errorHandling],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {lookFirst} from '../look-first.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkTooLarge = defineCause<Place>({
	id: 'network.too-large',
	kind: 'network',
	title: where => `The answer of ${place(where)} is larger than any that the Graph API gives`,
	why: 'Something else answers there, or sends without an end.',
	fixes: where => [lookAtAddress(where), ...lookFirst(where)],
	clues: [],
	docs: [docs.errorHandling],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {lookFirst} from '../look-first.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkNotGraph = defineCause<Place>({
	id: 'network.not-graph',
	kind: 'network',
	title: where => `What answers at ${place(where)} is not the Graph API`,
	why: 'The answer is a web page or empty: a proxy, the login page of a network, an outage page, or a wrong address.',
	fixes: where => [
		lookAtAddress(where),
		manual('Open the address in a browser and see what is there'),
		...lookFirst(where),
	],
	clues: [],
	docs: [docs.errorHandling],
});

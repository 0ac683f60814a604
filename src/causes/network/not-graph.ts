import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {type Place, place} from '../place.js';

export const networkNotGraph = defineCause<Place>({
	id: 'network.not-graph',
	kind: 'network',
	title: where => `What answers at ${place(where)} is not the Graph API`,
	why: 'The answer is a web page or empty: a proxy, the login page of a network, an outage page, or a wrong address.',
	fixes: () => [
		run('See which address the tool calls, and where it comes from', 'config', 'list'),
		manual('Open the address in a browser and see what is there'),
	],
	clues: [],
	docs: [docs.errorHandling],
});

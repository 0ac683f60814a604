import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {type Place, place} from '../place.js';

export const networkRedirect = defineCause<Place>({
	id: 'network.redirect',
	kind: 'network',
	title: where => `A redirect comes from ${place(where)}, and is not followed`,
	why: 'The Graph API does not redirect. To follow would hand the token to whoever stands at the other end, as the login page of a network does.',
	fixes: () => [
		run('See which address the tool calls, and where it comes from', 'config', 'list'),
		manual('Finish the login of the network you are in, or leave its proxy'),
	],
	clues: [],
	docs: [docs.errorHandling],
});

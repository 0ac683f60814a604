import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkRedirect = defineCause<Place>({
	id: 'network.redirect',
	kind: 'network',
	title: where => `A redirect comes from ${place(where)}, and is not followed`,
	why: 'The Graph API does not redirect. To follow would hand the token to whoever stands at the other end, as the login page of a network does.',
	fixes: where => [lookAtAddress(where), manual('Finish the login of the network you are in, or leave its proxy')],
	clues: [],
	docs: [docs.errorHandling],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkDns = defineCause<Place>({
	id: 'network.dns',
	kind: 'network',
	title: where => `The name of ${place(where)} cannot be looked up`,
	why: 'There is no network, the name server does not answer, or the host name has a typing error.',
	fixes: where =>
		where.proxy === undefined
			? [manual('Look at the network and the name server'), lookAtAddress(where)]
			: [lookAtAddress(where), manual('Look at the network and the name server')],
	clues: [
		{
			says: oneOf`
				(enotfound|eai_again|getaddrinfo|could not resolve host|nameresolutionerror
				name or service not known|no such host).{0,80}graph\.facebook
				graph\.facebook\.com.{0,80}(enotfound|eai_again|no such host|name or service not known)
			`,
			weight: 0.9,
		},
	],
	docs: [docs.errorHandling],
});

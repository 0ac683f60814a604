import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

export const networkDns = defineCause<Place>({
	id: 'network.dns',
	kind: 'network',
	title: where => `The name of ${place(where)} cannot be looked up`,
	why: 'There is no network, the name server does not answer, or the host name has a typing error.',
	fixes: () => [
		manual('Look at the network and the name server'),
		run('See which address the tool calls, and where it comes from', 'config', 'list'),
	],
	clues: [
		{
			says: brushing`graph.facebook, graph.facebook.com`(oneOf`
				(enotfound|eai_again|getaddrinfo|could not resolve host|nameresolutionerror
				name or service not known|no such host).{0,80}graph\.facebook
				graph\.facebook\.com.{0,80}(enotfound|eai_again|no such host|name or service not known)
			`),
			weight: 0.9,
		},
	],
	docs: [docs.errorHandling],
});

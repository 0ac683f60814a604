import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

export const networkTls = defineCause<Place>({
	id: 'network.tls',
	kind: 'network',
	title: where => `The certificate of ${place(where)} is not trusted`,
	why: 'A proxy or virus scanner that opens encrypted traffic shows a certificate of its own, the clock of this machine is wrong, or the address is not the one that is meant.',
	fixes: () => [
		manual('Give Node the certificate of the proxy: NODE_EXTRA_CA_CERTS=<file>'),
		manual('Look at the clock of this machine and at the address'),
	],
	clues: [
		{
			says: brushing`graph.facebook.com, graph.facebook`(oneOf`
				graph\.facebook\.com.{0,120}(certificate|ssl error|sslerror)
				(unable to get local issuer certificate|certificate verify failed
				self.signed certificate).{0,120}graph\.facebook
			`),
			weight: 0.85,
		},
	],
	docs: [docs.errorHandling],
});

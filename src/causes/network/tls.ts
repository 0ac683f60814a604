import {defineCause, type Fix} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';
import {lookAtAddress, type Place, place} from '../place.js';

interface Tls {
	/** No certificate was even shown: what answers speaks no TLS, or none that both know. */
	readonly unspoken: boolean;
}

/** By Node's code, which stands in the detail; https://nodejs.org/api/tls.html lists them. */
const certificateFixes = (where: Partial<Place>): readonly [Fix, ...Fix[]] => {
	const {detail = ''} = where;
	const clock = manual('Look at the clock of this machine');
	const trust = manual('Give Node the certificate of the proxy: NODE_EXTRA_CA_CERTS=<file>');
	if (/CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/.test(detail)) return [clock, lookAtAddress(where)];
	if (detail.includes('ALTNAME')) return [lookAtAddress(where), trust];
	return [trust, clock, lookAtAddress(where)];
};

/** Most proxies speak plain http on the way to them, whatever goes through; so does a server on this machine. */
const plainHttp = ({proxy}: Partial<Place>): Fix =>
	proxy === undefined
		? manual('Write http:// in place of https:// if it is a server on this machine')
		: manual('Write http:// in HTTPS_PROXY in place of https://: most proxies are called so');

export const networkTls = defineCause<Place & Tls>({
	id: 'network.tls',
	kind: 'network',
	title: ({unspoken, ...where}) =>
		unspoken
			? `No encrypted connection can be made to ${place(where)}`
			: `The certificate of ${place(where)} is not trusted`,
	why: 'What answers takes plain http alone, a proxy or virus scanner that opens encrypted traffic shows a certificate of its own, the clock of this machine is wrong, or the address is not the one that is meant.',
	fixes: ({unspoken, ...where}) => (unspoken ? [plainHttp(where), lookAtAddress(where)] : certificateFixes(where)),
	clues: [
		{
			says: oneOf`
				graph\.facebook\.com.{0,120}(certificate|ssl error|sslerror)
				(unable to get local issuer certificate|certificate verify failed
				self.signed certificate).{0,120}graph\.facebook
			`,
			weight: 0.85,
		},
	],
	docs: [docs.errorHandling],
});

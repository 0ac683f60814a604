import {describe, expect, it} from 'vitest';
import {diagnose} from '../../src/causes/diagnose.js';
import {type Call, TransportError, type TransportFault} from '../../src/graph/error.js';
import {describeFault} from '../../src/graph/transport-fault.js';

const origin = 'https://graph.example.com';

const told = (error: TransportError) => {
	const [{cause, evidence}] = diagnose(error, {origin});
	return {
		id: cause.id,
		title: cause.title(evidence),
		fixes: cause.fixes(evidence).map(fix => (fix.kind === 'command' ? fix.argv.join(' ') : fix.text)),
	};
};

const read: Call = {method: 'GET', path: '/me/accounts'};
const mayHaveReachedMeta: readonly TransportFault[] = ['reset', 'timeout', 'not-graph', 'shape', 'too-large'];

describe('a call without an answer', () => {
	it.each(mayHaveReachedMeta)('is looked at first after %s, where it may have changed something', fault => {
		const stepsAfter = (method: Call['method'], path: string) =>
			told(new TransportError(fault, 'it broke', {method, path})).fixes;
		expect(stepsAfter('POST', '/2000/subscribed_apps')).toContain('doctor --only subscription');
		expect(stepsAfter('POST', '/3000/subscriptions')).toContain('doctor --only subscription');
		expect(stepsAfter('POST', '/me/messenger_profile')).toContain('messenger-profile show');
		expect(stepsAfter('POST', '/3000/accounts/test-users')).toContain('setup-test-user');
		expect(stepsAfter('DELETE', '/1000')).toContain('list-test-users');
		expect(stepsAfter('POST', '/2000/messages').join()).toMatch(/the message may be there/);
	});

	it.each(mayHaveReachedMeta)('is not said to have changed anything after %s of a read', fault => {
		for (const call of [
			read,
			{method: 'POST', path: '/'} as const,
			{method: 'POST', path: '/oauth/access_token'} as const,
		])
			expect(told(new TransportError(fault, 'it broke', call)).fixes.join()).not.toMatch(
				/change was made|what was made|may be there/,
			);
	});

	it('is worth another try when a read broke off: network.reset', () => {
		expect(told(new TransportError('reset', 'it broke', read))).toMatchObject({
			id: 'network.reset',
			fixes: ['Try again', 'Look at proxies and firewalls in between'],
		});
	});
});

describe('a proxy that fails', () => {
	const url = 'http://proxy.example.com:3128';
	const by = (fault: TransportFault, status?: number) =>
		told(new TransportError(fault, 'it broke', read, undefined, {url, ...(status !== undefined && {status})}));

	it.each<TransportFault>(['dns', 'refused', 'reset', 'timeout', 'tls', 'not-tls'])(
		'is named in place of the Graph API, by the cause that it has without a proxy: %s',
		fault => {
			const {title, ...rest} = by(fault);
			expect(rest.id).toBe(told(new TransportError(fault, 'it broke', read)).id);
			expect(title).toContain(`the proxy ${url}`);
			expect(title).not.toContain(origin);
			if (fault !== 'tls') expect(rest.fixes.join()).toContain('HTTPS_PROXY');
		},
	);

	it('that wants a name and a password gets them: network.unreachable', () => {
		const {id, title, fixes} = by('refused', 407);
		expect([id, title]).toEqual([
			'network.unreachable',
			`The proxy ${url} does not take the name and password, or wants some`,
		]);
		expect(fixes).toEqual([expect.stringContaining('HTTPS_PROXY')]);
	});

	it('that forbids the host says whom to ask: network.unreachable', () => {
		expect(by('refused', 403)).toMatchObject({
			id: 'network.unreachable',
			title: `The proxy ${url} refuses to connect to ${origin}`,
		});
	});
});

describe('what speaks no TLS', () => {
	it('is not blamed on a certificate: network.tls', () => {
		const {id, title, fixes} = told(new TransportError('not-tls', 'it broke', read));
		expect([id, title]).toEqual(['network.tls', `No encrypted connection can be made to ${origin}`]);
		expect(fixes.join()).toContain('http://');
		expect(fixes.join()).not.toContain('NODE_EXTRA_CA_CERTS');
	});
});

describe('a certificate that is not trusted', () => {
	it.each([
		['CERT_HAS_EXPIRED', 'clock'],
		['CERT_NOT_YET_VALID', 'clock'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'config list'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
	])('is mended by what Node says of it: %s', (code, first) => {
		const {id, fixes} = told(new TransportError('tls', describeFault('tls', code), read));
		expect(id).toBe('network.tls');
		expect(fixes[0]).toContain(first);
	});
});

import {connect, type PeerCertificate} from 'node:tls';

const name = (value: PeerCertificate['subject'] | undefined): string => {
	const common = value?.CN ?? value?.O;
	return (Array.isArray(common) ? common[0] : common) ?? 'nobody';
};

const words = (
	code: string,
	{subject, issuer, valid_from, valid_to, subjectaltname}: PeerCertificate,
	host: string,
): string => {
	switch (code) {
		case 'CERT_HAS_EXPIRED':
			return `The certificate for ${name(subject)} ended on ${valid_to}`;
		case 'CERT_NOT_YET_VALID':
			return `The certificate for ${name(subject)} begins on ${valid_from}`;
		case 'ERR_TLS_CERT_ALTNAME_INVALID':
			return `The certificate is for ${subjectaltname ?? name(subject)}, not for ${host}`;
		case 'DEPTH_ZERO_SELF_SIGNED_CERT':
			return `The certificate for ${name(subject)} is signed by itself`;
		case 'SELF_SIGNED_CERT_IN_CHAIN':
			return `The chain of the certificate ends at ${name(issuer)}, which is no public authority`;
		case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
		case 'UNABLE_TO_GET_ISSUER_CERT':
		case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
			return `The chain is incomplete: the certificate of ${name(issuer)}, which signed the one for ${name(subject)}, is not sent`;
		default:
			return `The TLS connection fails with ${code}`;
	}
};

/** Looks at the certificate that was not trusted, without sending anything, and says what is wrong with it. */
export const describeCertificate = (url: URL, code: string, timeoutMs: number): Promise<string> =>
	new Promise(resolve => {
		const host = url.hostname.replace(/^\[|\]$/g, '');
		const isAddress = /^[\d.]+$|:/.test(host);
		const socket = connect({
			host,
			port: Number(url.port) || 443,
			rejectUnauthorized: false,
			timeout: timeoutMs,
			...(!isAddress && {servername: host}),
		});
		const finish = (said: string): void => {
			socket.destroy();
			resolve(said);
		};
		socket.on('secureConnect', () => finish(words(code, socket.getPeerCertificate(), host)));
		socket.on('timeout', () => finish(words(code, {} as PeerCertificate, host)));
		socket.on('error', () => finish(words(code, {} as PeerCertificate, host)));
	});

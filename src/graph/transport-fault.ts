import {isRecord} from '../core/json.js';
import type {TransportFault} from './error.js';

const byCode: Readonly<Record<string, TransportFault>> = {
	ENOTFOUND: 'dns',
	EAI_AGAIN: 'dns',
	EAI_FAIL: 'dns',
	ECONNREFUSED: 'refused',
	EHOSTUNREACH: 'refused',
	ENETUNREACH: 'refused',
	EADDRNOTAVAIL: 'refused',
	ECONNRESET: 'reset',
	EPIPE: 'reset',
	ECONNABORTED: 'reset',
	ERR_STREAM_PREMATURE_CLOSE: 'reset',
	ETIMEDOUT: 'timeout',
	EPROTO: 'not-tls',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
	SELF_SIGNED_CERT_IN_CHAIN: 'tls',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
	UNABLE_TO_GET_ISSUER_CERT: 'tls',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
	CERT_HAS_EXPIRED: 'tls',
	CERT_NOT_YET_VALID: 'tls',
};

/** Of zlib, when an answer is not packed as it says. */
const unpacking = /^(?:Z_|ERR_BROTLI|ERR__ERROR)/;

/** The code of an error of Node's network layer, wherever in its chain of causes it stands. */
export const faultCode = (error: unknown): string | undefined => {
	for (let at: unknown = error, depth = 0; isRecord(at) || at instanceof Error; at = at.cause, depth++) {
		if (depth > 8) return undefined;
		const {code} = at as {code?: unknown};
		if (typeof code === 'string' && code !== 'ERR_GOT_REQUEST_ERROR') return code;
	}
	return undefined;
};

export const faultOf = (code: string | undefined): TransportFault => {
	if (code === undefined) return 'other';
	if (code.startsWith('ERR_TLS') || code.startsWith('CERT_')) return 'tls';
	if (code.startsWith('ERR_SSL')) return 'not-tls';
	if (code.startsWith('HPE_') || unpacking.test(code)) return 'not-graph';
	return byCode[code] ?? 'other';
};

const sentences: Partial<Record<TransportFault, string>> = {
	dns: 'The name of the host cannot be resolved',
	refused: 'Nothing accepts a connection there',
	reset: 'The connection broke off',
	timeout: 'No answer in time',
	tls: 'No trustworthy connection could be made',
	'not-tls': 'No encrypted connection could be made',
	'not-graph': 'What answered cannot be read as HTTP',
};

export const describeFault = (fault: TransportFault, code: string | undefined): string =>
	`${sentences[fault] ?? 'The connection failed'}${code ? ` (${code})` : ''}`;

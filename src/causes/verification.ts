import {oneOf} from './one-of.js';
import type {Sign} from './sign.js';

/** How libcurl's numbers, which Meta passes on, tell what went wrong on the way to the server. */
const curlSigns: Readonly<Record<string, Sign>> = {
	5: 'verify.no-connection',
	6: 'verify.no-connection',
	7: 'verify.no-connection',
	16: 'verify.no-connection',
	28: 'verify.timeout',
	35: 'verify.handshake',
	47: 'verify.redirect',
	51: 'verify.certificate',
	52: 'verify.no-connection',
	56: 'verify.no-connection',
	58: 'verify.certificate',
	60: 'verify.certificate',
	77: 'verify.certificate',
	83: 'verify.certificate',
};

const ofStatus = (status: number): Sign | undefined => {
	if (status === 404 || status === 410) return 'verify.not-found';
	if (status === 405 || status === 501) return 'verify.method';
	if (status === 402 || status === 429 || status === 509) return 'verify.quota';
	if (status === 408) return 'verify.timeout';
	if (status >= 400 && status < 500) return 'verify.forbidden';
	if (status >= 502) return 'verify.unavailable';
	if (status >= 500) return 'verify.error';
	return status >= 300 ? 'verify.redirect' : undefined;
};

const refusal = oneOf`
	\b(?:wrong|invalid|incorrect|error|forbidden|fail\w*|mismatch\w*|denied|unauthori[sz]ed|not (?:match\w*
	valid\w*|allowed|authori[sz]ed|correct|verified)|bad|token|erro|incorrecto|invalido|fehler|falsch)\b
`;
const page = /^(?:<|\\?u003c|&lt;)|doctype|<html|<head|<body/;
const tunnel = /ngrok|localtunnel|loca\.lt|tunnel|cloudflare|h-full/;
const acknowledgement = /^(?:ok|true|1|success|event_received|received|done|pong|\.\.\.)?["'.!]*$/;

/** JSON of a program's own, in which no challenge stands: the answer of another route. */
const ownJson =
	/^[{[].{0,3}\b(?:status|ok|success|message|msg|errors?|data|result|hello|name|version|uptime|detail|info|object|statuscode|timestamp)\\?"/;

/** What the server returned in place of the challenge, the quotes around it taken away. */
const ofReply = (reply: string, expected: string | undefined): readonly Sign[] => {
	if (/^<!--.{0,200}\d{5,12}"/.test(reply)) return ['verify.wrapped'];
	if (page.test(reply)) return tunnel.test(reply) ? ['verify.page', 'verify.tunnel-page'] : ['verify.page'];
	// Meta cuts off what it shows: a number may be the beginning of the challenge.
	const [json = ''] = reply.split('}', 1);
	if (ownJson.test(json) && !/challenge|: ?\\?"?\d{3}/.test(json))
		return [refusal.test(json) ? 'verify.refusal' : 'verify.greeting'];
	if (/^(?:\\?["']\w|[{[]|int\(|string\()/.test(reply)) return ['verify.wrapped'];
	const bare = reply.split('"', 1)[0] ?? '';
	if (expected && bare.includes(expected)) return ['verify.wrapped'];
	if (refusal.test(bare)) return ['verify.refusal'];
	if (acknowledgement.test(bare)) return ['verify.empty'];
	return ['verify.greeting'];
};

const about = oneOf`
	callback verification failed|does not match challenge|no coincide con el|nao corresponde ao desafio
	ne correspond pas au (?:defi|challenge)
	stimmt nicht mit .{0,30}(?:challenge|aufforderung)
	couldn't be validated|could not be validated|received ?= ?"|instead of the (?:hub\.?)?challenge|curl_errno|http status code ?=|expected value ?=
`;
const curl = /curl_?(?:errno|error)\W{1,4}(?:code\W{1,3})?(\d{1,3})\b|\bcurl error:? \(?(\d{1,3})\)?/;
const status = /(?:http )?status code\W{1,4}(\d{3})\b/;
const received = /(?:received|recibido|recebido|recu|erhalten|ricevuto)(?: value)?\W?[=:] ?"(.{0,300})/;
const expectation = /(?:expected value|expected|valor esperado|esperado|attendue?|erwartet\w*)\W?[=:] ?"([^"]{1,60})"/;

/** Reads how Meta's call of a webhook ended, from a text in its plain form. */
export const readVerification = (words: string): readonly Sign[] => {
	if (!about.test(words)) return [];
	if (/malicious|abusive/.test(words)) return ['verify.malicious'];
	if (/private (?:address|ip|network)|failed to connect to (?:localhost|127\.|10\.|192\.168\.)/.test(words))
		return ['verify.private'];
	const [, number, spoken] = curl.exec(words) ?? [];
	const ofCurl = curlSigns[number ?? spoken ?? ''];
	if (ofCurl) return [ofCurl];
	const ofHttp = ofStatus(Number(status.exec(words)?.[1] ?? 0));
	if (ofHttp) return [ofHttp];
	const [, reply] = received.exec(words) ?? [];
	if (reply !== undefined) return ofReply(reply.trim(), expectation.exec(words)?.[1]);
	return ['verify.failed'];
};

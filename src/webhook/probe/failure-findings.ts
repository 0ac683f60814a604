import {type Finding, found} from '../../causes/cause.js';
import {webhookNotHttps} from '../../causes/webhook/not-https.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
import {webhookTlsUntrusted} from '../../causes/webhook/tls-untrusted.js';
import {describeFailure} from '../describe-failure.js';
import type {Failure} from '../exchange.js';
import {describeCertificate} from './certificate.js';
import {speaksTls} from './speaks-tls.js';

const lookMs = 5000;

/** Why a callback gave no answer at all. */
export const failureFindings = async (failure: Failure, url: URL): Promise<readonly Finding[]> => {
	const callbackUrl = url.href;
	const said = describeFailure(failure);
	const mute = failure.fault === 'reset' || failure.fault === 'not-http';
	if (mute && url.protocol === 'http:' && (await speaksTls(url, lookMs)))
		return [
			found(webhookNotHttps, {callbackUrl}, {seen: ['The port speaks TLS, and the URL begins with http://', said]}),
		];
	switch (failure.fault) {
		case 'tls':
			return [
				found(webhookTlsUntrusted, {callbackUrl}, {seen: [await describeCertificate(url, failure.code, lookMs), said]}),
			];
		case 'plain-http':
			return [found(webhookNotHttps, {callbackUrl}, {seen: [said]})];
		case 'timeout':
			return [
				found(webhookServerUnreachable, {callbackUrl}, {seen: [said]}),
				found(
					webhookSlowOrNon200,
					{callbackUrl, durationMs: failure.durationMs},
					{certainty: 'possible', seen: [said]},
				),
			];
		default:
			return [found(webhookServerUnreachable, {callbackUrl}, {seen: [said]})];
	}
};

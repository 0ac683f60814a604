import {type Cause, type Finding, found} from '../causes/cause.js';
import {webhookSignatureAlgorithm} from '../causes/webhook/signature-algorithm.js';
import {webhookSignatureBodyTruncated} from '../causes/webhook/signature-body-truncated.js';
import {webhookSignatureMissing} from '../causes/webhook/signature-missing.js';
import {webhookSignatureReserialised} from '../causes/webhook/signature-reserialised.js';
import {webhookSignatureWrongSecret} from '../causes/webhook/signature-wrong-secret.js';
import type {SignatureFault, Verification} from './signature.js';

const causes: Readonly<Record<SignatureFault, Cause>> = {
	'missing-header': webhookSignatureMissing,
	'malformed-header': webhookSignatureMissing,
	'no-secret': webhookSignatureWrongSecret,
	'wrong-secret': webhookSignatureWrongSecret,
	'secret-padded': webhookSignatureWrongSecret,
	'other-algorithm': webhookSignatureAlgorithm,
	'empty-body': webhookSignatureReserialised,
	'line-end': webhookSignatureReserialised,
	'byte-order-mark': webhookSignatureReserialised,
	charset: webhookSignatureReserialised,
	base64: webhookSignatureReserialised,
	reserialised: webhookSignatureReserialised,
	truncated: webhookSignatureBodyTruncated,
};

/** Why a signature is not valid, as findings, best first. None for a valid one. */
export const signatureFindings = (verification: Verification): readonly Finding[] => {
	if (verification.valid) return [];
	const {reason, certainty, detail} = verification;
	const first = found(causes[reason], {}, {certainty, seen: [detail]});
	if (certainty === 'confirmed') return [first];
	const [other, seen] =
		reason === 'wrong-secret'
			? ([webhookSignatureReserialised, 'A body that was changed beyond what was tried looks the same.'] as const)
			: ([webhookSignatureWrongSecret, 'Whether the secret is right cannot be told from a changed body.'] as const);
	return [first, found(other, {}, {certainty: 'possible', seen: [seen]})];
};

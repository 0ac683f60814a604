import type {Cause} from '../cause.js';
import {webhookAccessProtected} from './access-protected.js';
import {webhookBodyNotParsed} from './body-not-parsed.js';
import {webhookChallengeNotPlain} from './challenge-not-plain.js';
import {webhookCsrfRejected} from './csrf-rejected.js';
import {webhookEventShape} from './event-shape.js';
import {webhookHostBlocklisted} from './host-blocklisted.js';
import {webhookHostNotPublic} from './host-not-public.js';
import {webhookHostQuota} from './host-quota.js';
import {webhookNotHttps} from './not-https.js';
import {webhookRedirect} from './redirect.js';
import {webhookServerError} from './server-error.js';
import {webhookServerUnreachable} from './server-unreachable.js';
import {webhookSignatureAlgorithm} from './signature-algorithm.js';
import {webhookSignatureBodyTruncated} from './signature-body-truncated.js';
import {webhookSignatureMissing} from './signature-missing.js';
import {webhookSignatureReserialised} from './signature-reserialised.js';
import {webhookSignatureUnchecked} from './signature-unchecked.js';
import {webhookSignatureWrongSecret} from './signature-wrong-secret.js';
import {webhookSlowOrNon200} from './slow-or-non-200.js';
import {webhookTargetUnreachable} from './target-unreachable.js';
import {webhookTlsUntrusted} from './tls-untrusted.js';
import {webhookTunnelExpired} from './tunnel-expired.js';
import {webhookTunnelFailed} from './tunnel-failed.js';
import {webhookTunnelInterstitial} from './tunnel-interstitial.js';
import {webhookTunnelWrongPort} from './tunnel-wrong-port.js';
import {webhookVerifyTokenMismatch} from './verify-token-mismatch.js';
import {webhookVerifyTokenUnchecked} from './verify-token-unchecked.js';
import {webhookWrongPath} from './wrong-path.js';

export const webhook: readonly Cause[] = [
	webhookAccessProtected,
	webhookBodyNotParsed,
	webhookChallengeNotPlain,
	webhookCsrfRejected,
	webhookEventShape,
	webhookHostBlocklisted,
	webhookHostNotPublic,
	webhookHostQuota,
	webhookNotHttps,
	webhookRedirect,
	webhookServerError,
	webhookServerUnreachable,
	webhookSignatureAlgorithm,
	webhookSignatureBodyTruncated,
	webhookSignatureMissing,
	webhookSignatureReserialised,
	webhookSignatureUnchecked,
	webhookSignatureWrongSecret,
	webhookSlowOrNon200,
	webhookTargetUnreachable,
	webhookTlsUntrusted,
	webhookTunnelExpired,
	webhookTunnelFailed,
	webhookTunnelInterstitial,
	webhookTunnelWrongPort,
	webhookVerifyTokenMismatch,
	webhookVerifyTokenUnchecked,
	webhookWrongPath,
];

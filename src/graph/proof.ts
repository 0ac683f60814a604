import {createHmac} from 'node:crypto';
import type {Secret} from '../core/secret.js';

/**
 * `appsecret_proof`: proves that the caller of this very token knows the app secret. Source: Graph API, secure requests.
 * An app token is made of its app's secret: that one counts, also while another is being replaced by it.
 */
export const appSecretProof = (token: Secret, appSecret: Secret): string => {
	const value = token.reveal();
	const own = /^\d+\|(.+)$/.exec(value)?.[1];
	return createHmac('sha256', own ?? appSecret.reveal())
		.update(value)
		.digest('hex');
};

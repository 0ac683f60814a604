import {createHmac} from 'node:crypto';
import type {Secret} from '../core/secret.js';

/** `appsecret_proof`: proves that the caller of this very token knows the app secret. Source: Graph API, secure requests. */
export const appSecretProof = (token: Secret, appSecret: Secret): string =>
	createHmac('sha256', appSecret.reveal()).update(token.reveal()).digest('hex');

import type {Secret} from '../core/secret.js';
import {appToken} from '../graph/tokens.js';

/** The app, as calls in its own name need it. */
export interface App {
	readonly id: string;
	readonly secret: Secret;
	readonly token: Secret;
}

export const makeApp = (id: string, secret: Secret): App => ({id, secret, token: appToken(id, secret)});

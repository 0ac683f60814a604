import type {Settings} from '../core/setting.js';
import type {Blocked, Wanted} from './check.js';
import {blockedBy} from './outcome.js';
import {faultOf} from './usable.js';

/** A refused proof says nothing about a token while the secret that it was made with is in doubt. */
export const proofHindrance = ({appId, appSecret}: Settings, secret: Wanted<unknown>): Blocked | undefined => {
	if ((appSecret && faultOf(appSecret)) || (appId && faultOf(appId))) return blockedBy('settings.form');
	return secret.status === 'fail' ? blockedBy('app.secret') : undefined;
};

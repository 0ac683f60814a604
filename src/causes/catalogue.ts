import {accountLinking} from './account-linking/index.js';
import {accounts} from './accounts/index.js';
import {api} from './api/index.js';
import {app} from './app/index.js';
import {appSecret} from './app-secret/index.js';
import {attachment} from './attachment/index.js';
import type {Cause} from './cause.js';
import {entryPoint} from './entry-point/index.js';
import {event} from './event/index.js';
import {exchange} from './exchange/index.js';
import {messaging} from './messaging/index.js';
import {network} from './network/index.js';
import {oauth} from './oauth/index.js';
import {page} from './page/index.js';
import {payload} from './payload/index.js';
import {permission} from './permission/index.js';
import {privateReply} from './private-reply/index.js';
import {profile} from './profile/index.js';
import {profileApi} from './profile-api/index.js';
import {rate} from './rate/index.js';
import {recipient} from './recipient/index.js';
import {settings} from './settings/index.js';
import {subscription} from './subscription/index.js';
import {testUser} from './test-user/index.js';
import {token} from './token/index.js';
import {usage} from './usage/index.js';
import {webhook} from './webhook/index.js';

/** Every known cause, area by area. */
export const causes: readonly Cause[] = [
	recipient,
	event,
	token,
	appSecret,
	exchange,
	permission,
	app,
	accounts,
	page,
	subscription,
	webhook,
	messaging,
	privateReply,
	payload,
	attachment,
	profile,
	profileApi,
	oauth,
	accountLinking,
	entryPoint,
	rate,
	testUser,
	api,
	settings,
	usage,
	network,
].flat();

const byId = new Map(causes.map(cause => [cause.id, cause]));

export const causeById = (id: string): Cause | undefined => byId.get(id);

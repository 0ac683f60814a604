import * as accountLinking from './account-linking/index.js';
import * as accounts from './accounts/index.js';
import * as api from './api/index.js';
import * as app from './app/index.js';
import * as appSecret from './app-secret/index.js';
import * as attachment from './attachment/index.js';
import type {Cause} from './cause.js';
import * as entryPoint from './entry-point/index.js';
import * as event from './event/index.js';
import * as exchange from './exchange/index.js';
import * as messaging from './messaging/index.js';
import * as network from './network/index.js';
import * as oauth from './oauth/index.js';
import * as page from './page/index.js';
import * as payload from './payload/index.js';
import * as permission from './permission/index.js';
import * as privateReply from './private-reply/index.js';
import * as profile from './profile/index.js';
import * as profileApi from './profile-api/index.js';
import * as rate from './rate/index.js';
import * as recipient from './recipient/index.js';
import * as settings from './settings/index.js';
import * as subscription from './subscription/index.js';
import * as testUser from './test-user/index.js';
import * as token from './token/index.js';
import * as usage from './usage/index.js';
import * as webhook from './webhook/index.js';

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
].flatMap((area): readonly Cause[] => Object.values(area));

const byId = new Map(causes.map(cause => [cause.id, cause]));

export const causeById = (id: string): Cause | undefined => byId.get(id);

import * as accounts from './accounts/index.js';
import * as api from './api/index.js';
import * as app from './app/index.js';
import * as appSecret from './app-secret/index.js';
import type {Cause} from './cause.js';
import * as exchange from './exchange/index.js';
import * as network from './network/index.js';
import * as page from './page/index.js';
import * as permission from './permission/index.js';
import * as rate from './rate/index.js';
import * as settings from './settings/index.js';
import * as subscription from './subscription/index.js';
import * as testUser from './test-user/index.js';
import * as token from './token/index.js';
import * as usage from './usage/index.js';

/** Every known cause, area by area. */
export const causes: readonly Cause[] = [
	token,
	appSecret,
	exchange,
	permission,
	app,
	accounts,
	page,
	subscription,
	rate,
	testUser,
	api,
	settings,
	usage,
	network,
].flatMap((area): readonly Cause[] => Object.values(area));

const byId = new Map(causes.map(cause => [cause.id, cause]));

export const causeById = (id: string): Cause | undefined => byId.get(id);

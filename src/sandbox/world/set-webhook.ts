import {latestVersion} from '../rules/version.js';
import type {World} from './world.js';

export interface NewWebhook {
	readonly callbackUrl: string;
	readonly verifyToken: string;
	readonly fields: readonly string[];
	/** Shapes the events of these fields. Default: the latest. */
	readonly version?: string;
}

/** Puts a callback in place of the one that an app had for this kind of object. */
export const setWebhook = (
	world: World,
	appId: string,
	object: string,
	{callbackUrl, verifyToken, fields, version = latestVersion}: NewWebhook,
): void => {
	const app = world.apps[appId];
	if (!app) return;
	app.webhooks[object] = {callbackUrl, verifyToken, active: true, fields: fields.map(name => ({name, version}))};
};

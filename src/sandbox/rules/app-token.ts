import {own} from '../world/own.js';
import type {App, DeepReadonly, ReadonlyWorld} from '../world/world.js';
import {Refusal} from './refusal.js';
import {refusals} from './refusals.js';

/** The app whose id and secret the token is made of. @throws Refusal when they do not fit */
export const appOfToken = (world: ReadonlyWorld, token: string): DeepReadonly<App> => {
	const [id = '', secret = ''] = token.split('|', 2);
	if (!/^\d+$/.test(id)) throw refusals.applicationUnreadable();
	const app = own(world.apps, id);
	if (!app) throw refusals.invalidApplication();
	if (app.secret !== secret) throw new Refusal('Invalid OAuth access token signature.', {code: 190});
	return app;
};

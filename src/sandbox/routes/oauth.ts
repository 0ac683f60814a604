import {callerOf} from '../rules/caller.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {own} from '../world/own.js';
import {exchangeToken} from '../world/token.js';
import type {App, DeepReadonly} from '../world/world.js';
import type {Call, Route} from './route.js';

const oauthError = (code: number, message: string): Refusal => new Refusal(message, {code});

/** The app that `client_id` and `client_secret` name. */
const clientOf = (call: Call): DeepReadonly<App> => {
	const id = call.params.text('client_id');
	const secret = call.params.text('client_secret');
	if (id === undefined || id === '') throw oauthError(101, 'Missing client_id parameter.');
	if (!/^\d+$/.test(id)) throw refusals.applicationUnreadable();
	const app = own(call.world.apps, id);
	if (!app) throw refusals.invalidApplication();
	if (secret === undefined || secret === '') throw oauthError(1, 'Missing client_secret parameter.');
	if (secret !== app.secret) throw oauthError(1, 'Error validating client secret.');
	return app;
};

const exchange = async (call: Call, app: DeepReadonly<App>): Promise<object> => {
	const input = call.params.text('fb_exchange_token');
	if (input === undefined || input === '') throw oauthError(1, 'fb_exchange_token parameter not specified');
	const caller = callerOf(call.world, input, call.now);
	if (caller.kind === 'app') throw oauthError(190, 'Invalid OAuth access token.');
	if (caller.app.id !== app.id)
		throw oauthError(190, `Error validating access token: The token does not belong to application ${app.id}.`);
	// A page token comes back as it is: its life follows from the user token it was made from.
	const token =
		caller.kind === 'user' ? await call.change(world => exchangeToken(world, caller.token, call.now)) : caller.token;
	const seconds = Math.floor((token.expiresAt - call.now) / 1000);
	return {
		access_token: token.value,
		token_type: 'bearer',
		...(token.expiresAt !== 0 && {expires_in: seconds}),
	};
};

const grants: Readonly<Record<string, (call: Call, app: DeepReadonly<App>) => unknown>> = {
	fb_exchange_token: exchange,
	client_credentials: (_, app) => ({access_token: `${app.id}|${app.secret}`, token_type: 'bearer'}),
};

const grant = (call: Call): unknown => {
	const type = call.params.text('grant_type');
	if (type === undefined) throw oauthError(1, 'Missing grant_type parameter.');
	const run = Object.hasOwn(grants, type) ? grants[type] : undefined;
	if (!run) throw oauthError(1, `Invalid grant_type: ${type}`);
	return run(call, clientOf(call));
};

const entry = {
	path: '/oauth/access_token',
	does: 'fb_exchange_token and client_credentials',
	lacks: 'authorization codes; a token made within the last day is handed out again instead of a new one',
	handle: grant,
} as const;

export const oauthRoutes: readonly Route[] = [
	{method: 'GET', ...entry},
	{method: 'POST', ...entry},
];

import {callerOf} from '../rules/caller.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import {own} from '../world/own.js';
import type {Token} from '../world/token.js';
import type {DeepReadonly, ReadonlyWorld} from '../world/world.js';
import type {Call, Route} from './route.js';

const seconds = (ms: number): number => Math.floor(ms / 1000);

const types = {user: 'USER', page: 'PAGE', 'system-user': 'SYSTEM_USER'} as const;

/** Scopes that are granted page by page. */
const isPageScope = (scope: string): boolean => scope.startsWith('pages_');

const granular = (world: ReadonlyWorld, token: DeepReadonly<Token>, scopes: readonly string[]): object[] => {
	const ticked = world.people[token.person]?.grants[token.app]?.pages;
	return scopes.map(scope => ({scope, ...(ticked && isPageScope(scope) && {target_ids: [...ticked]})}));
};

const describe = (call: Call, token: DeepReadonly<Token>, error?: object): object => {
	const {world} = call;
	const person = world.people[token.person];
	const grant = person?.grants[token.app];
	const scopes = token.scopes.filter(scope => grant?.scopes[scope] === 'granted');
	return {
		app_id: token.app,
		type: types[token.kind],
		application: world.apps[token.app]?.name,
		data_access_expires_at: token.kind === 'system-user' ? 0 : seconds(grant?.dataAccessExpiresAt ?? 0),
		...(error && {error}),
		expires_at: seconds(token.expiresAt),
		is_valid: error === undefined,
		...(token.longLived && {issued_at: seconds(token.issuedAt)}),
		...(token.page !== undefined && {profile_id: token.page}),
		scopes,
		granular_scopes: granular(world, token, scopes),
		...(person && {user_id: idInApp(person, token.app)}),
	};
};

/** The caller must be the app, or somebody who develops it. */
const demandDeveloper = (call: Call): string => {
	const {caller} = call;
	const role = caller && caller.kind !== 'app' ? caller.app.roles[caller.person.id] : undefined;
	const fits =
		caller?.kind === 'app' || (caller?.kind === 'user' && (role === 'administrators' || role === 'developers'));
	if (!caller || !fits)
		throw refusals.parameter(
			'You must provide an app access token or a user access token that is an owner or developer of the app',
		);
	return caller.app.id;
};

const unreadable = ({message, details}: Refusal): object => ({
	error: {code: details.code, message, ...(details.subcode !== undefined && {subcode: details.subcode})},
	is_valid: false,
	scopes: [],
});

const inspect = (call: Call): object => {
	const input = call.params.text('input_token');
	if (input === undefined || input === '') throw refusals.required('input_token');
	const app = demandDeveloper(call);
	const token = own(call.world.tokens, input);
	if (token && token.app !== app)
		throw refusals.parameter('The App_id in the input_token did not match the Viewing App');
	try {
		const found = callerOf(call.world, input, call.now);
		const fault = found.kind === 'app' ? undefined : call.tokenFault();
		if (fault) throw fault;
		if (found.kind !== 'app') return {data: describe(call, found.token)};
		return {data: {app_id: found.app.id, type: 'APP', application: found.app.name, is_valid: true, scopes: []}};
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const {code, subcode} = error.details;
		if (!token) return {data: unreadable(error)};
		return {data: describe(call, token, {code, message: error.message, ...(subcode !== undefined && {subcode})})};
	}
};

export const debugTokenRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/debug_token',
		does: 'kind, app, person, page, times, scopes and error of any token of the same app; 200 with the error inside for what is no token',
		lacks: "metadata; Meta's exact words for a token of another app are not known",
		handle: inspect,
	},
];

import * as v from 'valibot';
import {Secret} from '../core/secret.js';
import {batch, type Settled} from './batch.js';
import {type GraphAnswer, GraphError, TransportError} from './error.js';
import type {Http} from './http.js';
import {readAnswer} from './reply.js';
import {epoch, id, record, seconds} from './schema.js';

const exchanged = record({
	access_token: v.pipe(v.string(), v.minLength(1)),
	expires_in: v.optional(v.nullable(seconds)),
});

/** What `debug_token` says of a token. Source: Graph API, debug_token. */
export interface TokenInfo {
	readonly isValid: boolean;
	/** `USER`, `PAGE`, `APP`, `SYSTEM_USER`; Meta's reference does not list it. */
	readonly type?: string;
	readonly appId?: string;
	readonly application?: string;
	/** The page of a page token. */
	readonly profileId?: string;
	readonly userId?: string;
	/** null: never. */
	readonly expiresAt?: Date | null;
	/** After it, the person must log in again for reads of user data. null: never. */
	readonly dataAccessExpiresAt?: Date | null;
	/** Only long-lived tokens have it. */
	readonly issuedAt?: Date | null;
	readonly scopes: readonly string[];
	readonly granularScopes: readonly {readonly scope: string; readonly targetIds?: readonly string[]}[];
	/** Why the token is not valid: comes with HTTP 200. */
	readonly error?: GraphAnswer;
}

const debugged = v.pipe(
	record({
		data: record({
			is_valid: v.boolean(),
			type: v.optional(v.string()),
			app_id: v.optional(id),
			application: v.optional(v.string()),
			profile_id: v.optional(id),
			user_id: v.optional(id),
			expires_at: v.optional(epoch),
			data_access_expires_at: v.optional(epoch),
			issued_at: v.optional(epoch),
			scopes: v.optional(v.array(v.string()), []),
			granular_scopes: v.optional(v.array(record({scope: v.string(), target_ids: v.optional(v.array(id))})), []),
			error: v.optional(v.unknown()),
		}),
	}),
	v.transform(({data}): TokenInfo => {
		const error = readAnswer(data.error, 0);
		return {
			isValid: data.is_valid,
			...(data.type !== undefined && {type: data.type}),
			...(data.app_id !== undefined && {appId: data.app_id}),
			...(data.application !== undefined && {application: data.application}),
			...(data.profile_id !== undefined && {profileId: data.profile_id}),
			...(data.user_id !== undefined && {userId: data.user_id}),
			...(data.expires_at !== undefined && {expiresAt: data.expires_at}),
			...(data.data_access_expires_at !== undefined && {dataAccessExpiresAt: data.data_access_expires_at}),
			...(data.issued_at !== undefined && {issuedAt: data.issued_at}),
			scopes: data.scopes,
			granularScopes: data.granular_scopes.map(({scope, target_ids}) => ({
				scope,
				...(target_ids && {targetIds: target_ids}),
			})),
			...(error && {error}),
		};
	}),
);

const me = record({id, name: v.optional(v.string())});

/** `APPID|APPSECRET` is an app token: no request is needed to get one. Source: Facebook Login, access tokens. */
export const appToken = (appId: string, appSecret: Secret): Secret => new Secret(`${appId}|${appSecret.reveal()}`);

/** Codes with which a server says that it does not know the call, rather than what is wrong with it. */
const unknownCall = new Set([3, 12, 2500]);

/** Code 100 says both: of a call that it does not know, `Unsupported post request`, and of a parameter. */
const isUnsupported = ({code, subcode, message}: GraphAnswer): boolean =>
	code === 100 && (subcode === 33 || /unsupported|unknown|\bpost\b/i.test(message));

/** True for an answer that means: this address takes no POST. One that speaks of a parameter has understood the call. */
const wantsGet = (error: unknown): boolean => {
	if (error instanceof TransportError) return [404, 405, 501].includes(error.status ?? 0);
	if (!(error instanceof GraphError)) return false;
	const {code, message, status} = error.answer;
	if (status === 404 || status === 405) return true;
	const isUnknown = unknownCall.has(code) || isUnsupported(error.answer);
	return isUnknown && !/client_id|client_secret|fb_exchange_token|grant_type|access token/i.test(message);
};

export const tokens = (http: Http) => ({
	/**
	 * Short-lived user token → long-lived one, about 60 days. Meta documents a GET; the same parameters in the body of a
	 * POST keep both secrets out of every URL, so the GET is only for a server that knows nothing else.
	 */
	exchange: async (
		appId: string,
		appSecret: Secret,
		userToken: Secret,
	): Promise<{token: Secret; expiresInSeconds?: number}> => {
		const request = {
			path: '/oauth/access_token',
			params: {grant_type: 'fb_exchange_token', client_id: appId},
			secrets: {client_secret: appSecret, fb_exchange_token: userToken},
		} as const;
		const reply = await http.call({method: 'POST', ...request}, exchanged).catch((error: unknown) => {
			if (!wantsGet(error)) throw error;
			return http.call({method: 'GET', ...request}, exchanged);
		});
		return {
			token: new Secret(reply.access_token),
			...(reply.expires_in && {expiresInSeconds: reply.expires_in}),
		};
	},

	/**
	 * `debug_token`. An invalid token is an answer, not an exception.
	 * @param caller app token of the same app, or a user token of one of its admins or developers
	 */
	inspect: async (token: Secret, caller: Secret): Promise<TokenInfo> =>
		http.call({method: 'GET', path: '/debug_token', token: caller, secrets: {input_token: token}}, debugged),

	/** The same of many tokens, in few requests. */
	inspectMany: async (many: readonly Secret[], caller: Secret): Promise<readonly Settled<TokenInfo>[]> =>
		batch(
			http,
			caller,
			many.map(token => ({
				path: '/debug_token',
				params: {input_token: token.reveal()},
				token: caller,
				schema: debugged,
			})),
		),

	/** Who the token speaks for: with a page token, the page. */
	me: async (token: Secret) => http.call({method: 'GET', path: '/me', token, params: {fields: 'id,name'}}, me),
});

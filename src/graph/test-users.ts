import * as v from 'valibot';
import {Secret} from '../core/secret.js';
import type {Http} from './http.js';
import {pageThrough, type ResultPage} from './page-through.js';
import {id, listOf, record, success} from './schema.js';

export interface TestUser {
	readonly id: string;
	/** Works once, and lapses after an hour; listing again gives a new one. */
	readonly loginUrl?: string;
	/** Only when the user has the app installed. */
	readonly token?: Secret;
	/** Only in the answer that made the user. */
	readonly email?: string;
	/** Only in the answer that made the user. */
	readonly password?: Secret;
}

const testUser = v.pipe(
	record({
		id,
		login_url: v.optional(v.nullable(v.string())),
		access_token: v.optional(v.nullable(v.string())),
		email: v.optional(v.nullable(v.string())),
		password: v.optional(v.nullable(v.string())),
	}),
	v.transform(
		(raw): TestUser => ({
			id: raw.id,
			...(raw.login_url && {loginUrl: raw.login_url}),
			...(raw.access_token && {token: new Secret(raw.access_token)}),
			...(raw.email && {email: raw.email}),
			...(raw.password && {password: new Secret(raw.password)}),
		}),
	),
);

const testUserList = listOf(testUser);

/** What the tool's recipe needs. `manage_pages`, which older texts name, is gone since v7.0. */
export const testUserPermissions = [
	'pages_show_list',
	'pages_manage_metadata',
	'pages_messaging',
	'pages_read_engagement',
];

/** All calls take an app token. Source: Graph API, application/accounts. */
export const testUsers = (http: Http) => ({
	list: (appId: string, token: Secret) =>
		pageThrough<TestUser>(
			async (after): Promise<ResultPage<TestUser>> =>
				http.call(
					{method: 'GET', path: `/${appId}/accounts/test-users`, token, params: {limit: 50, after}},
					testUserList,
				),
		),

	/** Makes a test user with the app installed, so that it has a token. Meta suspended this in 2026. */
	create: async (appId: string, token: Secret, name?: string): Promise<TestUser> =>
		http.call(
			{
				method: 'POST',
				path: `/${appId}/accounts/test-users`,
				token,
				params: {installed: true, permissions: testUserPermissions.join(','), name},
			},
			testUser,
		),

	/** Deletes the user, and the pages it made with it. */
	remove: async (userId: string, token: Secret): Promise<boolean> =>
		http.call({method: 'DELETE', path: `/${userId}`, token}, success),

	name: async (userId: string, token: Secret): Promise<string | undefined> =>
		(await http.call({method: 'GET', path: `/${userId}`, token, params: {fields: 'id,name'}}, named)).name,
});

const named = record({id, name: v.optional(v.string())});

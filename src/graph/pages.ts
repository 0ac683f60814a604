import * as v from 'valibot';
import {Secret} from '../core/secret.js';
import {type BatchRead, batch, type Settled} from './batch.js';
import type {Http} from './http.js';
import {pageThrough, type ResultPage} from './page-through.js';
import {id, listOf, record} from './schema.js';

/** A page, as far as the person of the token may see it. */
export interface Page {
	readonly id: string;
	readonly name: string;
	/** What the person may do there: `MESSAGING`, `MODERATE`, `MANAGE` …, without the `PROFILE_PLUS_` of new pages. */
	readonly tasks: readonly string[];
	/** Absent when the person may not act for the page. */
	readonly token?: Secret;
	readonly isPublished?: boolean;
}

const page = v.pipe(
	record({
		id,
		name: v.optional(v.string(), ''),
		access_token: v.optional(v.string()),
		tasks: v.optional(v.array(v.string()), []),
		is_published: v.optional(v.boolean()),
	}),
	v.transform(
		(raw): Page => ({
			id: raw.id,
			name: raw.name,
			tasks: raw.tasks.map(task => task.replace(/^PROFILE_PLUS_/, '')),
			...(raw.access_token && {token: new Secret(raw.access_token)}),
			...(raw.is_published !== undefined && {isPublished: raw.is_published}),
		}),
	),
);

const pageList = listOf(page);
const business = record({id, name: v.optional(v.string(), '')});
const businessList = listOf(business);
const created = record({id});

/** Meta's default of 25 makes four times the requests. */
const limit = 100;

export const pages = (http: Http) => {
	const list = (path: string, token: Secret, fields: string) =>
		pageThrough<Page>(
			async (after): Promise<ResultPage<Page>> =>
				http.call({method: 'GET', path, token, params: {fields, limit, after}}, pageList),
		);
	return {
		/** Every page of `/me/accounts`, or of another user's. Pages that only a business portfolio reaches are not among them. */
		accounts: (userToken: Secret, user = 'me', fields = 'id,name,access_token,tasks') =>
			list(`/${user}/accounts`, userToken, fields),

		/** One page, by a user or page token. */
		get: async (pageId: string, token: Secret, fields = 'id,name,access_token'): Promise<Page> =>
			http.call({method: 'GET', path: `/${pageId}`, token, params: {fields}}, page),

		/** Many pages by id, in few requests. */
		getMany: async (
			pageIds: readonly string[],
			token: Secret,
			fields = 'id,name,access_token',
		): Promise<readonly Settled<Page>[]> =>
			batch(
				http,
				token,
				pageIds.map((pageId): BatchRead<typeof page> => ({path: `/${pageId}`, params: {fields}, token, schema: page})),
			),

		/** The business portfolios of the person. Needs `business_management`. */
		businesses: (userToken: Secret) =>
			pageThrough<v.InferOutput<typeof business>>(
				async (after): Promise<ResultPage<v.InferOutput<typeof business>>> =>
					http.call(
						{method: 'GET', path: '/me/businesses', token: userToken, params: {fields: 'id,name', limit, after}},
						businessList,
					),
			),

		/** Pages that a portfolio owns, or that its clients share with it. */
		ofBusiness: (businessId: string, edge: 'owned_pages' | 'client_pages', userToken: Secret) =>
			list(`/${businessId}/${edge}`, userToken, 'id,name,access_token'),

		/** Makes a page. Meta allows it for test users and for apps on a list of its own. */
		create: async (userId: string, token: Secret, name: string): Promise<{id: string}> =>
			http.call({method: 'POST', path: `/${userId}/accounts`, token, params: {name, category_enum: 'BRAND'}}, created),
	};
};

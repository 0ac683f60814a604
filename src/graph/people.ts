import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import {type BatchRead, batch, type Settled} from './batch.js';
import {GraphError} from './error.js';
import type {Http} from './http.js';
import {pageThrough, type ResultPage} from './page-through.js';
import {epoch, id, listOf, record} from './schema.js';

/** A person as a page sees them. Every part is optional: Meta answers `{}` where the app may not look. */
export interface Profile {
	readonly id?: string;
	readonly name?: string;
}

/** A thread between a page and a person. */
export interface Conversation {
	readonly id: string;
	readonly updatedAt?: Date;
	/** The person and the page. Empty when the answer does not name them. */
	readonly participants: readonly {readonly id: string; readonly name?: string}[];
	/** The latest ones, newest first, as far as the answer has them. */
	readonly messages: readonly {readonly from?: string; readonly createdAt?: Date}[];
}

/** An id of the same person elsewhere: under a page, or under an app. */
export interface MatchedId {
	readonly id: string;
	readonly owner: {readonly id: string; readonly name?: string};
}

export interface ThreadOwner {
	readonly appId: string;
	readonly expiresAt?: Date | null;
}

const time = v.pipe(
	v.string(),
	v.transform(text => new Date(text)),
	v.check(date => !Number.isNaN(date.getTime())),
);
const optionalTime = v.optional(v.fallback(v.optional(time), undefined));
const named = record({id, name: v.optional(v.string())});

const someone = v.pipe(
	named,
	v.transform(raw => ({id: raw.id, ...(raw.name !== undefined && {name: raw.name})})),
);

const profile = v.pipe(
	record({
		id: v.optional(id),
		name: v.optional(v.string()),
		first_name: v.optional(v.string()),
		last_name: v.optional(v.string()),
	}),
	v.transform((raw): Profile => {
		const name = raw.name ?? [raw.first_name, raw.last_name].filter(Boolean).join(' ');
		return {...(raw.id !== undefined && {id: raw.id}), ...(name !== '' && {name})};
	}),
);

const message = v.pipe(
	record({created_time: optionalTime, from: v.optional(v.nullable(record({id: v.optional(id)})))}),
	v.transform(raw => ({
		...(raw.created_time && {createdAt: raw.created_time}),
		...(raw.from?.id !== undefined && {from: raw.from.id}),
	})),
);

const conversation = v.pipe(
	record({
		id,
		updated_time: optionalTime,
		participants: v.optional(record({data: v.array(someone)})),
		messages: v.optional(record({data: v.array(message)})),
	}),
	v.transform(
		(raw): Conversation => ({
			id: raw.id,
			...(raw.updated_time && {updatedAt: raw.updated_time}),
			participants: raw.participants?.data ?? [],
			messages: raw.messages?.data ?? [],
		}),
	),
);

const conversations = listOf(conversation);
const idsForPages = listOf(v.pipe(record({id, page: someone}), v.transform(matchOf('page'))));
const idsForApps = listOf(v.pipe(record({id, app: someone}), v.transform(matchOf('app'))));

function matchOf<Owner extends 'page' | 'app'>(owner: Owner) {
	return (raw: {readonly id: string} & Readonly<Record<Owner, MatchedId['owner']>>): MatchedId => ({
		id: raw.id,
		owner: raw[owner],
	});
}

const owners = record({
	data: v.array(
		record({
			thread_owner: v.optional(v.nullable(record({app_id: id, expiration: v.optional(v.nullable(epoch))}))),
		}),
	),
});

const grants = listOf(record({permission: v.string(), status: v.string()}));

const limit = 100;
const threadFields = 'id,updated_time,participants,messages.limit(25){id,created_time,from}';

export const people = (http: Http) => {
	const matches = (path: string, token: Secret, schema: typeof idsForPages | typeof idsForApps) =>
		pageThrough<MatchedId>(
			async (after): Promise<ResultPage<MatchedId>> =>
				http.call({method: 'GET', path, token, params: {limit, after}}, schema),
		);
	return {
		/** A person, by the PSID and the token of the page that knows it. Source: Messenger Platform, user profile. */
		profile: async (psid: string, pageToken: Secret): Promise<Profile> =>
			http.call(
				{method: 'GET', path: `/${psid}`, token: pageToken, params: {fields: 'id,first_name,last_name'}},
				profile,
			),

		/** Whether the token may see anything under the id. */
		exists: async (personId: string, token: Secret): Promise<boolean> => {
			try {
				await http.call({method: 'GET', path: `/${personId}`, token, params: {fields: 'id'}}, record({id}));
				return true;
			} catch (error) {
				if (error instanceof GraphError && error.answer.code === 100) return false;
				throw error;
			}
		},

		/** App-scoped id → the ids of the same person under the pages of the portfolio. Takes an app token. Source: ID matching. */
		idsForPages: (asid: string, appToken: Secret) => matches(`/${asid}/ids_for_pages`, appToken, idsForPages),

		/** PSID → the ids of the same person under the apps of the portfolio. Takes a page token. Source: ID matching. */
		idsForApps: (psid: string, pageToken: Secret) => matches(`/${psid}/ids_for_apps`, pageToken, idsForApps),

		/** The thread of the page with one person: empty when they never wrote. Source: Messenger Platform, conversations. */
		conversationWith: async (pageId: string, pageToken: Secret, psid: string): Promise<readonly Conversation[]> =>
			(
				await http.call(
					{
						method: 'GET',
						path: `/${pageId}/conversations`,
						token: pageToken,
						params: {platform: 'messenger', user_id: psid, fields: threadFields},
					},
					conversations,
				)
			).items,

		/** The latest threads of the page, and who is in them. */
		recentConversations: async (pageId: string, pageToken: Secret): Promise<readonly Conversation[]> =>
			(
				await http.call(
					{
						method: 'GET',
						path: `/${pageId}/conversations`,
						token: pageToken,
						params: {platform: 'messenger', fields: 'id,updated_time,participants', limit},
					},
					conversations,
				)
			).items,

		/** Which of many pages has a thread with the person, in few requests: one answer a page, in order. */
		conversationOnPages: async (
			psid: string,
			pages: readonly {readonly id: string; readonly token: Secret}[],
			callerToken: Secret,
		): Promise<readonly Settled<{readonly items: readonly Conversation[]}>[]> =>
			batch(
				http,
				callerToken,
				pages.map(
					(page): BatchRead<typeof conversations> => ({
						path: `/${page.id}/conversations`,
						params: {platform: 'messenger', user_id: psid, fields: 'id,updated_time,participants'},
						token: page.token,
						schema: conversations,
					}),
				),
			),

		/** Which app has the thread; undefined when none is named. Source: Messenger Platform, conversation routing. */
		threadOwner: async (pageId: string, pageToken: Secret, psid: string): Promise<ThreadOwner | undefined> => {
			const {data} = await http.call(
				{method: 'GET', path: `/${pageId}/thread_owner`, token: pageToken, params: {recipient: psid}},
				owners,
			);
			const owner = data.find(entry => entry.thread_owner)?.thread_owner;
			if (!owner) return undefined;
			return {appId: owner.app_id, expiresAt: owner.expiration ?? null};
		},

		/** What the person of a user token granted or declined. Page tokens cannot ask. Source: Graph API, user/permissions. */
		grants: (userToken: Secret) =>
			pageThrough<v.InferOutput<typeof grants>['items'][number]>(
				async (after): Promise<ResultPage<v.InferOutput<typeof grants>['items'][number]>> =>
					http.call({method: 'GET', path: '/me/permissions', token: userToken, params: {limit, after}}, grants),
			),
	};
};

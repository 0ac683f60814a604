import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import type {Http} from './http.js';
import {pageThrough, type ResultPage} from './page-through.js';
import {id, listOf, record} from './schema.js';

export interface App {
	readonly id: string;
	readonly name?: string;
	/** Needed to publish an app; absent when it is not set, or not shown. */
	readonly privacyPolicyUrl?: string;
	readonly category?: string;
}

const node = v.pipe(
	record({
		id,
		name: v.optional(v.nullable(v.string())),
		privacy_policy_url: v.optional(v.nullable(v.string())),
		category: v.optional(v.nullable(v.string())),
	}),
	v.transform(
		(raw): App => ({
			id: raw.id,
			...(raw.name && {name: raw.name}),
			...(raw.privacy_policy_url && {privacyPolicyUrl: raw.privacy_policy_url}),
			...(raw.category && {category: raw.category}),
		}),
	),
);

const approval = record({permission: v.string(), status: v.string()});
const approvals = listOf(approval);

const role = v.pipe(
	record({user: id, role: v.string()}),
	v.transform(raw => ({user: raw.user, role: raw.role})),
);
const roles = listOf(role);

export type Role = v.InferOutput<typeof role>;
export type Approval = v.InferOutput<typeof approval>;

const limit = 100;

/** All calls take an app token. */
export const app = (http: Http) => ({
	get: async (appId: string, token: Secret, fields = 'id,name'): Promise<App> =>
		http.call({method: 'GET', path: `/${appId}`, token, params: {fields}}, node),

	/** What App Review approved (`live`) or has not (`unapproved`). Source: Graph API, application/permissions. */
	approvals: (appId: string, token: Secret) =>
		pageThrough<Approval>(
			async (after): Promise<ResultPage<Approval>> =>
				http.call({method: 'GET', path: `/${appId}/permissions`, token, params: {limit, after}}, approvals),
		),

	/** Admins, developers and testers, by the ids that the app knows them under. Source: Graph API, app/roles. */
	roles: (appId: string, token: Secret) =>
		pageThrough<Role>(
			async (after): Promise<ResultPage<Role>> =>
				http.call({method: 'GET', path: `/${appId}/roles`, token, params: {limit, after}}, roles),
		),
});

import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import type {Http} from './http.js';
import {record, success} from './schema.js';

/** What a page shows in Messenger beyond its messages. Source: Messenger Platform, Messenger profile API. */
export const profileFields = [
	'get_started',
	'greeting',
	'ice_breakers',
	'persistent_menu',
	'whitelisted_domains',
	'account_linking_url',
] as const;

export type ProfileField = (typeof profileFields)[number];

/** Only the fields that are set. Their shapes are Meta's and pass through as they are. */
export type MessengerProfile = {readonly [Field in ProfileField]?: unknown};

const shown = v.pipe(
	record({data: v.array(record({}))}),
	v.transform(({data}): MessengerProfile => {
		const all: Readonly<Record<string, unknown>> = Object.assign({}, ...data);
		return Object.fromEntries(
			profileFields.flatMap(field => (all[field] === undefined || all[field] === null ? [] : [[field, all[field]]])),
		);
	}),
);

const done = v.union([
	v.pipe(
		record({result: v.string()}),
		v.transform(() => true),
	),
	success,
]);

const path = '/me/messenger_profile';

/** All calls take the page token. Meta takes 10 of them in 10 minutes for a page. */
export const messengerProfile = (http: Http) => ({
	get: async (pageToken: Secret): Promise<MessengerProfile> =>
		http.call({method: 'GET', path, token: pageToken, params: {fields: profileFields.join(',')}}, shown),

	/** Replaces the fields that are given, and leaves the others. */
	set: async (pageToken: Secret, profile: MessengerProfile): Promise<boolean> =>
		http.call({method: 'POST', path, token: pageToken, json: profile}, done),

	clear: async (pageToken: Secret, fields: readonly [ProfileField, ...ProfileField[]]): Promise<boolean> =>
		http.call({method: 'DELETE', path, token: pageToken, json: {fields}}, done),
});

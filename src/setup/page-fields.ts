import {found, Problem} from '../causes/cause.js';
import {subscriptionUnknownField} from '../causes/subscription/unknown-field.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {nearest} from '../core/nearest.js';
import type {Secret} from '../core/secret.js';
import {subscribedFields} from '../graph/fields.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';

export type Fields = readonly [string, ...string[]];

/**
 * Refuses what Meta would refuse, before any call: an unknown name, and an empty list (which Meta answers with an
 * unknown error).
 * @throws Problem subscription.unknown-field, usage.invalid
 */
export const checkFields = (fields: readonly string[], page?: string): Fields => {
	for (const field of fields) {
		if (subscribedFields.has(field)) continue;
		const near = nearest(field, subscribedFields);
		throw new Problem(found(subscriptionUnknownField, {field, ...(near && {nearest: near}), ...(page && {page})}));
	}
	return unionOf(fields);
};

/** Lists as one, each field once. @throws Problem usage.invalid, when nothing is left */
export const unionOf = (...lists: readonly (readonly string[])[]): Fields => {
	const [first, ...others] = new Set(lists.flat());
	if (first !== undefined) return [first, ...others];
	throw new Problem(
		found(usageInvalid, {
			message: 'The list of fields is empty',
			hint: 'Name one at least, such as messages; to take the app off the page, use unsubscribe-page',
		}),
	);
};

/** What the page sends to the app today. Meta shows only the app of the token; with several, the id tells. */
export const readPageFields = async (
	graph: Graph,
	pageId: string,
	token: Secret,
	appId?: string,
): Promise<readonly string[]> => {
	const apps = await collect(graph.subscriptions.ofPage(pageId, token));
	const app = appId === undefined ? (apps.length === 1 ? apps[0] : undefined) : apps.find(({id}) => id === appId);
	return app?.fields ?? [];
};

export interface FieldChange {
	readonly before: readonly string[];
	/** Read back from Meta, not taken for granted. */
	readonly after: readonly string[];
	readonly changed: boolean;
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
	one.length === other.length && one.every(field => other.includes(field));

/** Sets the list of fields of a page, and reads it back. Does nothing when the list is so already. */
export const setPageFields = async (
	graph: Graph,
	page: {readonly id: string; readonly token: Secret},
	wanted: (before: readonly string[]) => Fields,
	appId?: string,
): Promise<FieldChange> => {
	const before = await readPageFields(graph, page.id, page.token, appId);
	const fields = wanted(before);
	if (same(before, fields)) return {before, after: before, changed: false};
	await graph.subscriptions.subscribePage(page.id, page.token, fields);
	return {before, after: await readPageFields(graph, page.id, page.token, appId), changed: true};
};

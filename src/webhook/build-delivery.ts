import {isRecord} from '../core/json.js';
import type {EventTemplate} from './event-templates.js';
import {fillTemplate} from './fill-template.js';
import {metaJson} from './meta-json.js';
import {override} from './override.js';

export interface DeliverySpec {
	/** Default: ids that exist nowhere. */
	readonly page?: string;
	readonly psid?: string;
	readonly now: Date;
	/** `path=value`, inside the event. */
	readonly overrides?: readonly string[];
	/** As an app gets it that does not control the thread. */
	readonly standby?: boolean;
	/** Entries of as many pages in one delivery. Default 1. */
	readonly entries?: number;
}

/** Ids that belong to nobody. */
export const nobody = {page: '200000000000001', psid: '4000000000000001'} as const;

/** In standby Meta keeps the payload of a postback to itself. */
const withoutPayload = (item: unknown): unknown => {
	if (!isRecord(item) || !isRecord(item.postback)) return item;
	const {payload: _, ...postback} = item.postback;
	return {...item, postback};
};

const changed = (value: unknown, overrides: readonly string[]): unknown => overrides.reduce(override, value);

/** A delivery as Meta would send it: the object, and the bytes to sign and to send. */
export const buildDelivery = (
	template: Pick<EventTemplate, 'item' | 'change' | 'entry'>,
	{page = nobody.page, psid = nobody.psid, now, overrides = [], standby = false, entries = 1}: DeliverySpec,
): {readonly payload: object; readonly body: Buffer} => {
	const entry = (index: number): object => {
		const id = /^\d+$/.test(page) ? String(BigInt(page) + BigInt(index)) : page;
		const mid = `m_test_${now.getTime()}_${index}`;
		const fill = (value: unknown): unknown => changed(fillTemplate(value, {page: id, psid, mid, now}), overrides);
		const head = {id, time: now.getTime()};
		if (template.change) return {...head, changes: [fill(template.change)]};
		if (template.entry) return {...head, ...(fill(template.entry) as object)};
		const item = fill(template.item);
		return standby ? {...head, standby: [withoutPayload(item)]} : {...head, messaging: [item]};
	};
	const payload = {object: 'page', entry: Array.from({length: entries}, (_, index) => entry(index))};
	return {payload, body: Buffer.from(metaJson(payload))};
};

import type {Secret} from '../core/secret.js';
import {buildDelivery, type DeliverySpec} from '../webhook/build-delivery.js';
import {type EventTemplate, eventTemplates} from '../webhook/event-templates.js';
import {sign} from '../webhook/signature.js';
import {plainly} from './plainly.js';

export interface DeliveryOptions {
	/** Signs the body, as Meta does with the app secret. */
	readonly secret: string | Secret;
	/** Id of the page; default: one that does not exist. */
	readonly page?: string;
	/** Id of the person; default: one that does not exist. */
	readonly psid?: string;
	/** What differs from the usual event, as `path=value`: `message.text=Hi`. */
	readonly set?: readonly string[];
	/** When it happened. Default: now. */
	readonly at?: Date;
}

/** A request as Meta sends it to a webhook. */
export interface MadeDelivery {
	readonly headers: Readonly<Record<string, string>>;
	/** The very bytes that are signed. */
	readonly body: Uint8Array;
}

const bodyOf = (template: EventTemplate, spec: DeliverySpec): Buffer => {
	try {
		return buildDelivery(template, spec).body;
	} catch (problem) {
		throw plainly(problem);
	}
};

/** Names of the events that `makeDelivery` knows. */
export const eventNames = (): readonly string[] => eventTemplates.map(({name}) => name);

/**
 * A realistic, signed event of any type, to test a webhook with.
 * @throws RangeError for a name or a path that does not exist
 */
export const makeDelivery = (event: string, options: DeliveryOptions): MadeDelivery => {
	const template = eventTemplates.find(({name}) => name === event);
	if (!template) throw new RangeError(`There is no event called ${event}; eventNames() lists them`);
	const {secret, page, psid, set = [], at = new Date()} = options;
	const body = bodyOf(template, {
		...(page !== undefined && {page}),
		...(psid !== undefined && {psid}),
		overrides: set,
		now: at,
	});
	const {sha256, sha1} = sign(body, secret);
	return {
		headers: {'content-type': 'application/json', 'x-hub-signature-256': sha256, 'x-hub-signature': sha1},
		body,
	};
};

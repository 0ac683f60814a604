import * as v from 'valibot';
import {isRecord} from '../core/json.js';

/** An object with these keys, and any others. valibot alone takes a list for an object, too. */
export const record = <const Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(v.custom<Readonly<Record<string, unknown>>>(isRecord), v.looseObject(entries));

/**
 * Ids are 64-bit numbers that Meta writes as strings, and in places as numbers: here they are always strings. They become
 * parts of paths, so none may hold what has a meaning there.
 */
export const id = v.pipe(
	v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
	v.transform(String),
	v.regex(/^(?!\.+$)[^\s\p{Cc}/?#%\\]{1,300}$/u),
);

/** Meta answers `true`, and in places `"true"`. */
export const bool = v.pipe(
	v.union([v.boolean(), v.literal('true'), v.literal('false')]),
	v.transform(value => value === true || value === 'true'),
);

/** `{"success": true}`; a batch part or an old edge answers a bare `true`. */
export const success = v.pipe(
	v.union([record({success: bool}), v.boolean()]),
	v.transform(value => (typeof value === 'boolean' ? value : value.success)),
);

/** Of a time or a span, within what a Date can hold. */
export const seconds = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number))]),
	v.minValue(-1e11),
	v.maxValue(1e11),
);

/** Seconds since 1970, 0 for never: a date, or null. */
export const epoch = v.pipe(
	seconds,
	v.transform(value => (value <= 0 ? null : new Date(value * 1000))),
);

const paging = v.optional(
	v.nullable(
		record({
			cursors: v.optional(v.nullable(record({after: v.optional(v.nullable(v.string()))}))),
			next: v.optional(v.nullable(v.string())),
		}),
	),
);

/** One result page of a list. `paging.next` holds the token: it only tells that there is more, it is never followed. */
export const listOf = <Item extends v.GenericSchema>(item: Item) =>
	v.pipe(
		record({data: v.array(item), paging}),
		v.transform(({data, paging}) => {
			const after = paging?.next ? paging.cursors?.after : undefined;
			return {items: data, ...(after && {after})};
		}),
	);

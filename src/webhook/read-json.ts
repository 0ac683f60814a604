import {isRecord} from '../core/json.js';
import type {JsonObject} from './event.js';

/** A non-empty string, or a number written as one. */
export const textOf = (value: unknown): string | undefined => {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A number, or a string that is one: some fields of Meta come as either. */
export const numberOf = (value: unknown): number | undefined => {
	const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

export const objectOf = (value: unknown): JsonObject => (isRecord(value) ? value : {});

export const objectsOf = (value: unknown): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

/** Leaves out what is undefined, as exact optional properties want it. */
export const defined = <Values extends object>(
	values: Values,
): {[Key in keyof Values]?: Exclude<Values[Key], undefined>} =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[Key in keyof Values]?: Exclude<Values[Key], undefined>;
	};

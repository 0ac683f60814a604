import {isRecord} from '../../core/json.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws Refusal when there is no such text */
export const requiredText = (holder: JsonObject, key: string, path: string): string => {
	const value = holder[key];
	if (value === undefined || value === null || value === '') throw refusals.required(`${path}[${key}]`);
	if (typeof value !== 'string') throw refusals.parameter(`Param ${path}[${key}] must be a UTF-8 encoded string`);
	return value;
};

/** Characters are counted as people see them, not as UTF-16 units. @throws Refusal for a longer text */
export const demandLength = (text: unknown, longest: number, path: string): void => {
	if (typeof text === 'string' && text.length > longest && [...text].length > longest)
		throw refusals.parameter(`Length of param ${path} must be less than or equal to ${longest}`);
};

/** @throws Refusal when the list is missing, no list, too short or too long */
export const listOf = (
	holder: JsonObject,
	key: string,
	{least = 1, most}: {readonly least?: number; readonly most: number},
): readonly JsonObject[] => {
	const list = holder[key];
	if (list === undefined) throw new Refusal(`(#194) param name_placeholder[${key}] has too few elements.`, {code: 194});
	if (!Array.isArray(list)) throw refusals.parameter(`Param name_placeholder[${key}] must be an array`);
	if (list.length < least)
		throw new Refusal(`(#194) param name_placeholder[${key}] has too few elements.`, {code: 194});
	if (list.length > most)
		throw new Refusal(`(#105) param name_placeholder[${key}] has too many elements.`, {code: 105});
	return list.map((item, index) => {
		if (!isRecord(item)) throw refusals.parameter(`Param name_placeholder[${key}][${index}] must be an object`);
		return item;
	});
};

/** @throws Refusal for a key that is not among those known */
export const demandKeys = (holder: JsonObject, known: ReadonlySet<string>, path: string): void => {
	const unknown = Object.keys(holder).filter(key => !known.has(key));
	if (unknown.length > 0)
		throw refusals.parameter(`Invalid keys "${unknown.join(', ')}" were found in param "${path}".`);
};

const isWebUrl = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** @throws Refusal for anything but a web address */
export const demandUrl = (value: unknown, path: string): void => {
	if (typeof value !== 'string' || !isWebUrl(value))
		throw refusals.parameter(`Param ${path} should represent a valid URL`);
};

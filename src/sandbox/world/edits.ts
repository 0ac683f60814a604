import {isRecord} from '../../core/json.js';

/** The keys that lead from the world to a value. */
export type Path = readonly string[];

/** A step of a change, in a form that can be kept and done again. */
export type Edit =
	| {readonly put: Path; readonly value: unknown}
	/** Adds to the end of a list. Any other change of a list puts it anew. */
	| {readonly push: Path; readonly values: readonly unknown[]}
	| {readonly drop: Path};

const isPath = (value: unknown): value is Path =>
	Array.isArray(value) && value.length > 0 && value.every(key => typeof key === 'string' && key !== '__proto__');

export const isEdit = (value: unknown): value is Edit =>
	isRecord(value) &&
	('push' in value
		? isPath(value.push) && Array.isArray(value.values)
		: isPath('put' in value ? value.put : value.drop));

const at = (holder: unknown, key: string): unknown =>
	isRecord(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;

/** Does a step again. What it was about may be gone by a later step of the same change: then there is nothing to do. */
export const applyEdit = (world: object, edit: Edit): void => {
	if ('push' in edit) {
		const list = edit.push.reduce<unknown>(at, world);
		if (Array.isArray(list)) list.push(...edit.values);
		return;
	}
	const path = 'put' in edit ? edit.put : edit.drop;
	const holder = path.slice(0, -1).reduce<unknown>(at, world) as Record<string, unknown>;
	const key = path.at(-1) ?? '';
	if (!isRecord(holder)) return;
	if ('put' in edit) holder[key] = edit.value;
	else delete holder[key];
};

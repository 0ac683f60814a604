import {isRecord, parseJson} from '../../core/json.js';
import {refusals} from '../rules/refusals.js';
import {Params} from './params.js';

/** A file of a multipart body. */
export interface Upload {
	readonly name: string;
	readonly type: string;
	readonly bytes: number;
}

/** `a[b]=1`, `a[]=1` and `a[0]=1` as PHP and Rails write objects and lists in forms. */
const put = (values: Map<string, unknown>, name: string, value: unknown): void => {
	const open = name.indexOf('[');
	if (open <= 0 || !name.endsWith(']')) {
		values.set(name, value);
		return;
	}
	const outer = name.slice(0, open);
	const path = name.slice(open + 1, -1).split('][');
	const present = values.get(outer);
	const root: Record<string, unknown> | unknown[] =
		Array.isArray(present) || isRecord(present) ? present : container(path[0]);
	values.set(outer, root);
	let at: Record<string, unknown> | unknown[] = root;
	for (const [index, key] of path.entries()) {
		if (key === '__proto__') return;
		const slot = Array.isArray(at) ? (key === '' ? at.length : Number(key)) : key;
		if (typeof slot === 'number' && !(slot >= 0 && slot <= 1000)) return;
		const holder = at as Record<string | number, unknown>;
		if (index === path.length - 1) {
			holder[slot] = value;
			return;
		}
		const next = holder[slot];
		at = Array.isArray(next) || isRecord(next) ? (next as Record<string, unknown>) : container(path[index + 1]);
		holder[slot] = at;
	}
};

const container = (key: string | undefined): Record<string, unknown> | unknown[] =>
	key === '' || /^\d+$/.test(key ?? '') ? [] : {};

export const readForm = (text: string): Map<string, unknown> => {
	const values = new Map<string, unknown>();
	if (text !== '') for (const [name, value] of new URLSearchParams(text)) put(values, name, value);
	return values;
};

const readJson = (text: string): ReadonlyMap<string, unknown> => {
	let value: unknown;
	try {
		value = parseJson(text);
	} catch {
		throw refusals.parameter('Invalid JSON in the body');
	}
	if (!isRecord(value)) throw refusals.manyIds();
	return new Map(Object.entries(value));
};

const isMultipart = (type: string): boolean => type.startsWith('multipart/form-data');

const readMultipart = (form: FormData): {values: Map<string, unknown>; uploads: Upload[]} => {
	const values = new Map<string, unknown>();
	const uploads: Upload[] = [];
	form.forEach((value, name) => {
		if (typeof value === 'string') put(values, name, value);
		else uploads.push({name, type: value.type, bytes: value.size});
	});
	return {values, uploads};
};

/** A body that was not read yet. */
export interface Body {
	/** Its content type. */
	readonly type: string;
	text(): Promise<string>;
	formData(): Promise<FormData>;
}

/** Parameters of a call: the query's, and over them those of the body, whatever its form. */
export const readParams = async (
	query: string,
	body: Body | undefined,
): Promise<{params: Params; uploads: readonly Upload[]}> => {
	const values = readForm(query);
	if (!body) return {params: new Params(values), uploads: []};
	const {type} = body;
	if (isMultipart(type)) {
		const form = await body.formData().catch(() => {
			throw refusals.parameter('Invalid multipart body');
		});
		const {values: fields, uploads} = readMultipart(form);
		for (const [name, value] of fields) values.set(name, value);
		return {params: new Params(values), uploads};
	}
	const text = await body.text();
	if (text === '') return {params: new Params(values), uploads: []};
	if (type.includes('json')) {
		const fields = readJson(text);
		for (const [name, value] of fields) values.set(name, value);
		return {params: new Params(values, new Set(fields.keys())), uploads: []};
	}
	// Meta does not read JSON that does not say so: the body then holds no parameter at all.
	if (type.startsWith('application/x-www-form-urlencoded') || type === '')
		for (const [name, value] of readForm(text)) values.set(name, value);
	return {params: new Params(values), uploads: []};
};

import {isRecord, parseJson} from '../../core/json.js';
import {refusals} from '../rules/refusals.js';
import {Params} from './params.js';

/** Bytes that a body may have: what Meta takes as an attachment, and some more for its wrapping. */
export const largestBody = 27 * 1024 * 1024;

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
	for (const [name, value] of new URLSearchParams(text)) put(values, name, value);
	return values;
};

const readJson = (text: string): ReadonlyMap<string, unknown> => {
	let value: unknown;
	try {
		value = parseJson(text);
	} catch {
		throw refusals.parameter('Invalid JSON in the body');
	}
	if (!isRecord(value)) throw refusals.parameter('Specifying multiple ids with a post method is not supported');
	return new Map(Object.entries(value));
};

const isMultipart = (type: string): boolean => type.startsWith('multipart/form-data');

const readMultipart = async (request: Request): Promise<{values: Map<string, unknown>; uploads: Upload[]}> => {
	const values = new Map<string, unknown>();
	const uploads: Upload[] = [];
	let form: FormData;
	try {
		form = await request.formData();
	} catch {
		throw refusals.parameter('Invalid multipart body');
	}
	for (const [name, value] of form)
		if (typeof value === 'string') put(values, name, value);
		else uploads.push({name, type: value.type, bytes: value.size});
	return {values, uploads};
};

/** Parameters of a call: the query's, and over them those of the body, whatever its form. */
export const readParams = async (
	request: Request,
	query: string,
): Promise<{params: Params; uploads: readonly Upload[]}> => {
	const values = readForm(query);
	if (request.method === 'GET' || request.method === 'HEAD') return {params: new Params(values), uploads: []};
	const type = request.headers.get('content-type')?.toLowerCase() ?? '';
	if (isMultipart(type)) {
		const {values: body, uploads} = await readMultipart(request);
		for (const [name, value] of body) values.set(name, value);
		return {params: new Params(values), uploads};
	}
	const text = await request.text();
	if (text === '') return {params: new Params(values), uploads: []};
	if (type.includes('json')) {
		const body = readJson(text);
		for (const [name, value] of body) values.set(name, value);
		return {params: new Params(values, new Set(body.keys())), uploads: []};
	}
	// Meta does not read JSON that does not say so: the body then holds no parameter at all.
	if (type.startsWith('application/x-www-form-urlencoded') || type === '')
		for (const [name, value] of readForm(text)) values.set(name, value);
	return {params: new Params(values), uploads: []};
};

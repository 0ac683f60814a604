import {isRecord} from '../../core/json.js';

/** `{result=name:$.data.*.id}`: a value out of the answer to an earlier call of the same batch. */
const reference = /\{result=([\w-]{1,64}):\$\.([\w.*[\]-]{1,200})\}/g;

/** Names of the calls whose results a text uses. */
export const resultsIn = (text: string): string[] => [...text.matchAll(reference)].map(([, name = '']) => name);

const walk = (value: unknown, path: readonly string[]): unknown[] => {
	const [key, ...rest] = path;
	if (key === undefined) return [value];
	if (key === '*')
		return (Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []).flatMap(item =>
			walk(item, rest),
		);
	if (Array.isArray(value)) return walk(value[Number(key)], rest);
	return isRecord(value) && Object.hasOwn(value, key) ? walk(value[key], rest) : [];
};

/** Puts the results in; several are separated by commas. */
export const withResults = (text: string, results: ReadonlyMap<string, unknown>): string =>
	text.replace(reference, (_, name: string, path: string) =>
		walk(results.get(name), path.replaceAll('[', '.').replaceAll(']', '').split('.'))
			.map(value => encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value)))
			.join(','),
	);

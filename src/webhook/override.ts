import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

const refuse = (message: string, hint: string): Problem =>
	new Problem(found(usageInvalid, {message, hint, command: 'trigger'}));

/** `attachments[0].type` and `attachments.0.type` are the same path. */
const segments = (path: string): readonly string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.');

/** Every path of a value that an override could name: what to show to somebody who named another. */
const pathsOf = (value: unknown, prefix = ''): readonly string[] =>
	typeof value === 'object' && value !== null && Object.keys(value).length > 0
		? Object.entries(value).flatMap(([key, item]) => pathsOf(item, prefix === '' ? key : `${prefix}.${key}`))
		: [prefix];

/** Text stays text; where the event has another type, the override is read as JSON and must be of that type. */
const converted = (given: string, present: unknown, path: string): unknown => {
	if (typeof present === 'string') return given;
	try {
		const value: unknown = JSON.parse(given);
		if (present === null || (typeof value === typeof present && Array.isArray(value) === Array.isArray(present)))
			return value;
	} catch {
		if (present === null) return given;
	}
	const wanted = Array.isArray(present) ? 'a list' : typeof present === 'object' ? 'an object' : `a ${typeof present}`;
	throw refuse(`${path} must be ${wanted}, not ${given}`, `Write the value of ${path} as JSON`);
};

const replaced = (value: unknown, [key, ...rest]: readonly string[], given: string, path: string): unknown => {
	if (key === undefined) return converted(given, value, path);
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
	const inner = replaced((value as Record<string, unknown>)[key], rest, given, path);
	if (inner === undefined) return undefined;
	return Array.isArray(value)
		? value.map((item, index) => (String(index) === key ? inner : item))
		: {...value, [key]: inner};
};

/**
 * Replaces one value of an event: `message.text=Hi`.
 * @throws Problem when there is nothing at the path: an override without effect would test something else than was meant
 */
export const override = (event: unknown, setting: string): unknown => {
	const at = setting.indexOf('=');
	const path = setting.slice(0, Math.max(at, 0)).trim();
	if (path === '') throw refuse(`--set takes path=value, not ${setting}`, 'For example: --set message.text=Hi');
	const result = replaced(event, segments(path), setting.slice(at + 1), path);
	if (result === undefined) throw refuse(`The event has nothing at ${path}`, `It has ${pathsOf(event).join(', ')}`);
	return result;
};

import {Secret} from '../core/secret.js';
import type {ProfileChange, ProfileValues} from './profile.js';
import {settingSpecs} from './setting-specs.js';

type Entries = Readonly<Record<string, unknown>>;

/** Whatever stands in the file becomes text: what cannot be right is told with its setting, not lost. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const unfinished = 'testUsersBefore';

/** The settings of a profile, and what an unfinished run left in it, out of what the file holds. */
export const readValues = (saved: Entries): ProfileValues => ({
	...Object.fromEntries(
		settingSpecs.flatMap(({key, secret}) => {
			const value = Object.hasOwn(saved, key) ? saved[key] : undefined;
			if (value === undefined || value === null || value === '') return [];
			return [[key, secret ? new Secret(asText(value)) : asText(value)]];
		}),
	),
	...(Object.hasOwn(saved, unfinished) && {[unfinished]: asText(saved[unfinished])}),
});

/** What the file shall hold after a change. */
export const changeEntries = (saved: Entries, change: ProfileChange): Entries => {
	const changed: Record<string, unknown> = {...saved};
	for (const [key, value] of Object.entries(change)) {
		if (value === undefined) delete changed[key];
		else changed[key] = value instanceof Secret ? value.reveal() : value;
	}
	return changed;
};

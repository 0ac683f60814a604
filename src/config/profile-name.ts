import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

/** @throws Problem usage.invalid */
export const checkProfileName = (name: string): string => {
	if (/^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name)) return name;
	throw new Problem(
		found(usageInvalid, {
			message: `'${name.slice(0, 80)}' cannot be the name of a profile`,
			hint: 'A name begins with a letter or a digit; letters, digits, dots, hyphens and underscores may follow, 64 in all',
		}),
	);
};

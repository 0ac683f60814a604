import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

/** Stands for the profile of the embedded sandbox, which no real token may meet. */
export const sandboxProfile = 'sandbox';

/** What a name is made of: nothing that a shell would read as more than a word. */
export const isProfileName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]{0,63}$/i.test(name);

/** @throws Problem usage.invalid */
export const checkProfileName = (name: string): string => {
	if (name === sandboxProfile)
		throw new Problem(
			found(usageInvalid, {
				message: `The profile '${name}' belongs to the embedded sandbox`,
				hint: 'Use --sandbox, or another name',
			}),
		);
	if (isProfileName(name)) return name;
	throw new Problem(
		found(usageInvalid, {
			message: `'${name.slice(0, 80)}' cannot be the name of a profile`,
			hint: 'A name begins with a letter or a digit; letters, digits, dots, hyphens and underscores may follow, 64 in all',
		}),
	);
};

import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {AnyCommand} from '../commands/command.js';
import {nearest} from '../core/nearest.js';
import {flagsOf, isLeftOut, takesValue} from './flags.js';

/** One of the words that a flag takes. @throws Problem usage.invalid, with the nearest one */
export const chosen = (flag: string, value: string, choices: readonly string[]): string => {
	if (choices.includes(value)) return value;
	const near = nearest(value, choices);
	const said = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
	throw new Problem(
		found(usageInvalid, {
			message: `${flag} takes ${said}, not '${value.slice(0, 60)}'`,
			...(near !== undefined && {hint: `Did you mean ${near}?`}),
		}),
	);
};

/** A flag whose value was left out would take the next flag for it. @throws Problem usage.invalid */
export const refuseLeftOut = (argv: readonly string[], command: AnyCommand | undefined): void => {
	const known = flagsOf(command);
	const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--') + 1) : argv;
	for (const [at, word] of own.entries()) {
		const flag = known.get(word);
		if (!flag || !takesValue(flag) || !isLeftOut(own[at + 1], known)) continue;
		throw new Problem(found(usageInvalid, {message: `${word} needs a value`, hint: `Write ${flag.flags}`}));
	}
};

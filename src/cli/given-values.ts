import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {AnyCommand, ArgumentSpec} from '../commands/command.js';
import {nearest} from '../core/nearest.js';
import {flagsOf, isEmpty, isLeftOut, takesValue} from './flags.js';

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

const refuse = (message: string, hint: string): Problem => new Problem(found(usageInvalid, {message, hint}));

const unset = 'A variable is not set, it seems';

/** An empty argument is not one that was left out: what is done without it is not what was asked for. @throws Problem usage.invalid */
export const refuseEmpty = ({name}: ArgumentSpec<unknown>, value: unknown): void => {
	if (typeof value === 'string' && isEmpty(value)) throw refuse(`The ${name.slice(1, -1)} is empty`, unset);
};

/**
 * A flag whose value was left out would take the next flag for it, and one that is empty would not count at all.
 * @throws Problem usage.invalid
 */
export const refuseNoValue = (argv: readonly string[], command: AnyCommand | undefined): void => {
	const known = flagsOf(command);
	for (let at = 0; at < argv.length && argv[at] !== '--'; at++) {
		const word = argv[at] ?? '';
		const [name = ''] = word.split('=', 1);
		const flag = known.get(name);
		if (!flag || !takesValue(flag)) continue;
		const text = name === word ? argv[++at] : word.slice(name.length + 1);
		if (name === word && isLeftOut(text, known)) throw refuse(`${name} needs a value`, `Write ${flag.flags}`);
		if (isEmpty(text ?? '')) throw refuse(`${name} is empty`, unset);
	}
};

import {Problem} from '../causes/cause.js';
import type {AnyCommand} from '../commands/command.js';
import {type Flag, flagsOf, isEmpty, isLeftOut, longName, ownFlags, takesValue} from './flags.js';
import type {GlobalValues} from './global-options.js';

/** What a command line gives a command. */
export interface Given {
	readonly input: Readonly<Record<string, unknown>>;
	readonly globals: GlobalValues;
}

const isNegated = ({flags}: Flag): boolean => flags.startsWith('--no-');

/** commander's name for an option: `--no-input` is `input`, `--env-file` is `envFile`. */
const keyOf = (flag: Flag): string =>
	longName(flag)
		.replace(/^--(?:no-)?/, '')
		.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Lists grow with every mention. */
const withText = (spec: Flag, text: string, former: unknown): unknown => {
	const value = spec.parse ? spec.parse(text) : text;
	return spec.many ? [...((former as readonly unknown[] | undefined) ?? []), ...(value as readonly unknown[])] : value;
};

const read = (argv: readonly string[], command: AnyCommand): Given | undefined => {
	const own = ownFlags(command);
	const specs = flagsOf(command);
	const values: Record<string, unknown> = {};
	for (const spec of own) if (isNegated(spec)) values[keyOf(spec)] = true;
	const words: string[] = [];
	const seen = new Set<Flag>();
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? '';
		if (!word.startsWith('-') || word === '-') {
			words.push(word);
			continue;
		}
		const spec = specs.get(word);
		// An option of the command alone means nothing before its name, and of one given twice either could count.
		if (!spec || (words.length === 0 && own.includes(spec)) || (seen.has(spec) && !spec.many)) return undefined;
		seen.add(spec);
		if (!takesValue(spec)) values[keyOf(spec)] = !isNegated(spec);
		else {
			const text = argv[++at];
			if (text === undefined || isLeftOut(text, specs) || isEmpty(text)) return undefined;
			if (spec.choices && !spec.choices.includes(text)) return undefined;
			values[keyOf(spec)] = withText(spec, text, values[keyOf(spec)]);
		}
	}
	if (words.shift() !== command.name) return undefined;
	const args = Object.entries(command.args ?? {});
	const needed = args.filter(([, {name}]) => name.startsWith('<')).length;
	if (
		words.some(isEmpty) ||
		words.length < needed ||
		words.length > args.length ||
		args.some(([, {name}]) => name.includes('...'))
	)
		return undefined;
	const input: Record<string, unknown> = {};
	for (const [name, {flags}] of Object.entries(command.options ?? {}))
		input[name] = values[name] ?? (flags.includes('<') ? undefined : false);
	for (const [index, [name]] of args.entries()) input[name] = words[index];
	return {input, globals: values as GlobalValues};
};

/**
 * Reads a command line that holds nothing but the command's name, its arguments and options in full, as nearly all do.
 * Undefined for every other: commander reads those, and there alone is said what is wrong with them. Loading commander
 * takes as long as half a start of Node.
 */
export const readPlainLine = (argv: readonly string[], command: AnyCommand): Given | undefined => {
	try {
		return read(argv, command);
	} catch (error) {
		if (error instanceof Problem) return undefined;
		throw error;
	}
};

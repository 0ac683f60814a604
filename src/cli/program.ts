import {Argument, Command, CommanderError, Option} from 'commander';
import {Problem} from '../causes/cause.js';
import {type AnyCommand, type ArgumentSpec, describeCommand, type OptionSpec} from '../commands/command.js';
import {type CommandEntry, commandEntries} from '../commands/index.js';
import {longName} from './flags.js';
import {chosen, refuseEmpty, refuseNoValue} from './given-values.js';
import {type GlobalValues, globalOptions} from './global-options.js';
import {rootHelp} from './help.js';
import type {Parsed} from './parse.js';

const addGlobals = (to: Command, taken: ReadonlySet<string>): void => {
	for (const {flags, summary} of globalOptions) {
		const option = new Option(flags, summary).hideHelp();
		if (!taken.has(option.attributeName())) to.addOption(option);
	}
};

const optionOf = ({flags, summary, many, choices, parse}: OptionSpec<unknown>): Option => {
	const option = new Option(flags, summary);
	// Its own reader of choices knows no nearest one.
	if (choices) option.choices([...choices]).argParser(value => chosen(longName({flags}), value, choices));
	else if (many)
		option.argParser((value: string, previous: readonly unknown[] | undefined) => [
			...(previous ?? []),
			...((parse ? parse(value) : [value]) as readonly unknown[]),
		]);
	else if (parse) option.argParser(value => parse(value));
	return option;
};

const examplesText = (command: AnyCommand): string =>
	command.examples
		? `\nExamples:\n${command.examples.map(([line, does]) => `  messenger-tool ${line}\n      ${does}`).join('\n')}\n`
		: '';

const declare = (
	command: AnyCommand,
	run: (input: Record<string, unknown>, globals: GlobalValues) => void,
): Command => {
	const declared = new Command(command.name)
		.summary(command.summary)
		.description(describeCommand(command).join('\n\n'));
	const args = Object.entries(command.args ?? {}) as [string, ArgumentSpec<unknown>][];
	const options = Object.entries(command.options ?? {});
	for (const [, {name, summary}] of args) declared.addArgument(new Argument(name, summary));
	for (const [, spec] of options) declared.addOption(optionOf(spec));
	declared.helpOption('-h, --help', 'show this help');
	addGlobals(declared, new Set(options.map(([name]) => name)));
	declared.addHelpText('after', `${examplesText(command)}\nOptions of every command: messenger-tool --help`);
	declared.action((...given: unknown[]) => {
		const values = declared.optsWithGlobals<Record<string, unknown>>();
		const input: Record<string, unknown> = Object.fromEntries(
			options.map(([name, {flags}]) => [name, values[name] ?? (flags.includes('<') ? undefined : false)]),
		);
		for (const [index, [name, spec]] of args.entries()) {
			refuseEmpty(spec, given[index]);
			input[name] = given[index];
		}
		run(input, values as GlobalValues);
	});
	return declared;
};

const answers = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);
const isHelp = (word: string): boolean => word === '--help' || word === '-h';

/** Nothing is called and nothing asked for, also behind a `--`. */
const isEmpty = (argv: readonly string[], name: string | undefined): boolean =>
	name === undefined &&
	[-1, argv.length - 1].includes(argv.indexOf('--')) &&
	argv.every(word => !/^(-h|--help|-V|--version)$/.test(word));

/**
 * Reads any command line, and says what is wrong with it. All commands are loaded for a help text or an unknown name.
 * @throws Problem usage.invalid
 */
export const parseAny = async (
	argv: readonly string[],
	name: string | undefined,
	entry: CommandEntry | undefined,
	version: string,
): Promise<Parsed> => {
	let parsed: Parsed | undefined;
	let printed = '';
	const program = new Command('messenger-tool');
	program
		.version(version, '-V, --version', 'print the version')
		.helpOption('-h, --help', 'show this help')
		.helpCommand(false)
		.exitOverride()
		.showSuggestionAfterError(false)
		.configureOutput({
			writeOut: text => {
				printed += text;
			},
			writeErr: () => {},
		});
	addGlobals(program, new Set());
	const all = entry ? [await entry.load()] : await Promise.all(commandEntries.map(({load}) => load()));
	for (const command of all) {
		const declared = declare(command, (input, globals) => {
			parsed = {kind: 'command', command, input, globals};
		});
		program.addCommand(declared.copyInheritedSettings(program));
	}
	if (!entry) program.helpInformation = () => rootHelp(all, version);
	const [command] = entry ? all : [];
	// A command that does not exist has no help.
	const words = entry || name === undefined ? argv : argv.filter(word => !isHelp(word));
	try {
		if (name === 'help') return {kind: 'text', text: rootHelp(all, version)};
		refuseNoValue(words, command);
		if (isEmpty(argv, name)) program.action(() => {});
		program.parse([...words], {from: 'user'});
	} catch (error) {
		if (error instanceof CommanderError && answers.has(error.code)) return {kind: 'text', text: printed};
		const {complaint, ofCommand} = await import('./complaint.js');
		if (error instanceof CommanderError) throw complaint(error, command);
		throw error instanceof Problem ? ofCommand(error, command) : error;
	}
	return parsed ?? {kind: 'nothing', help: rootHelp(all, version)};
};

import type {AnyCommand} from '../commands/command.js';
import {commandEntries} from '../commands/index.js';
import {longName, takesValue} from './flags.js';
import {globalOptions} from './global-options.js';
import {type Given, readPlainLine} from './read-plain-line.js';

/** What a command line asks for. */
export type Parsed =
	| ({readonly kind: 'command'; readonly command: AnyCommand} & Given)
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'nothing'; readonly help: string};

const withValue: ReadonlySet<string> = new Set(globalOptions.filter(takesValue).map(longName));

/** The first word that is neither a global option nor its value. */
const commandName = (argv: readonly string[]): string | undefined => {
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] as string;
		if (word === '--') return undefined;
		if (!word.startsWith('-')) return word;
		if (withValue.has(word)) at++;
	}
	return undefined;
};

/**
 * Reads a command line. Of the commands only the one that is called is loaded, and commander for lines that are not plain.
 * @throws Problem usage.invalid
 */
export const parse = async (argv: readonly string[], version: string): Promise<Parsed> => {
	const name = commandName(argv);
	if (name === 'help') {
		const rest = argv.filter((_, at) => at !== argv.indexOf(name));
		if (commandName(rest) !== undefined) return parse([...rest, '--help'], version);
	}
	const entry = commandEntries.find(candidate => candidate.name === name);
	if (entry) {
		const command = await entry.load();
		const given = readPlainLine(argv, command);
		if (given) return {kind: 'command', command, ...given};
	}
	const {parseAny} = await import('./program.js');
	return parseAny(argv, name, entry, version);
};

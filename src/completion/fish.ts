import type {CompletedCommand, CompletedOption, CompletedValue, CompletionModel} from './model.js';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const offered = (program: string, value: CompletedValue): string => {
	if (value === 'none') return '';
	if (value === 'file') return ' -rF';
	if (value === 'any') return ' -x';
	if ('printedBy' in value) return ` -xa ${quoted(`(${program} ${value.printedBy} 2>/dev/null)`)}`;
	const words = value.words.join(' ');
	return ` -xa ${quoted(value.commas ? `(__fish_complete_list , ${quoted(`printf %s\\n ${words}`)})` : words)}`;
};

const line = (program: string, condition: string, {names, summary, value}: CompletedOption): string => {
	const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
	return `complete -c ${program}${condition} ${flags}${offered(program, value)} -d ${quoted(summary)}`;
};

const seen = (...words: readonly string[]): string => `__fish_seen_subcommand_from ${words.join(' ')}`;

/** The words of each argument: while those of the one before have been seen and, where it does not repeat, its own have not. */
const argumentLines = (program: string, {name, args, repeats}: CompletedCommand): readonly string[] =>
	args.flatMap((words, place) => {
		if (words.length === 0) return [];
		const before = args[place - 1] ?? [];
		const condition = [
			seen(name),
			...(before.length > 0 ? [`and ${seen(...before)}`] : []),
			...(repeats && place === args.length - 1 ? [] : [`and not ${seen(...words)}`]),
		].join('; ');
		return [`complete -c ${program} -n ${quoted(condition)} -a ${quoted(words.join(' '))}`];
	});

export const fishCompletion = ({program, commands, options}: CompletionModel): string =>
	[
		`# fish completion of ${program}`,
		`complete -c ${program} -f`,
		...commands.map(
			({name, summary}) => `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
		),
		...options.map(option => line(program, '', option)),
		...commands.flatMap(command => [
			...argumentLines(program, command),
			...command.options.map(option => line(program, ` -n ${quoted(seen(command.name))}`, option)),
		]),
		'',
	].join('\n');

import type {CompletedOption, CompletionModel} from './model.js';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const line = (program: string, condition: string, {names, summary, value}: CompletedOption): string => {
	const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
	const follows =
		value === 'none' ? '' : value === 'file' ? ' -rF' : value === 'any' ? ' -x' : ` -xa ${quoted(value.join(' '))}`;
	return `complete -c ${program}${condition} ${flags}${follows} -d ${quoted(summary)}`;
};

export const fishCompletion = ({program, commands, options}: CompletionModel): string => {
	const seen = (name: string): string => ` -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
	return [
		`# fish completion of ${program}`,
		`complete -c ${program} -f`,
		...commands.map(
			({name, summary}) => `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
		),
		...options.map(option => line(program, '', option)),
		...commands.flatMap(({name, options: own, words}) => [
			...(words.length > 0 ? [`complete -c ${program}${seen(name)} -a ${quoted(words.join(' '))}`] : []),
			...own.map(option => line(program, seen(name), option)),
		]),
		'',
	].join('\n');
};

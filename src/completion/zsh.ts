import type {CompletedCommand, CompletedOption, CompletedValue, CompletionModel} from './model.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** In a description brackets and colons have a meaning. */
const described = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

/** What does the completing of a value. */
const action = (program: string, value: CompletedValue): string => {
	if (value === 'none') return '';
	if (value === 'file') return ':file:_files';
	if (value === 'any') return ':value: ';
	if ('printedBy' in value) return `:value:{compadd -- \${(f)"$(${program} ${value.printedBy} 2>/dev/null)"}}`;
	const words = value.words.join(' ');
	return value.commas ? `:value:_sequence compadd - ${words}` : `:value:(${words})`;
};

const specs = (program: string, {names, summary, value}: CompletedOption): readonly string[] =>
	names.map(name => quoted(`${name}[${described(summary)}]${action(program, value)}`));

const places = ({args, repeats}: CompletedCommand): readonly string[] => [
	...args.map((words, index) => {
		const place = repeats && index === args.length - 1 ? '*' : index + 1;
		return quoted(words.length > 0 ? `${place}:word:(${words.join(' ')})` : `${place}:argument:_default`);
	}),
	...(repeats ? [] : [quoted('*:argument:_default')]),
];

export const zshCompletion = ({program, commands, options}: CompletionModel): string => {
	const run = `_${program.replaceAll('-', '_')}`;
	const rows = commands.map(({name, summary}) => `    ${quoted(`${name}:${described(summary)}`)}`).join('\n');
	const branches = commands
		.map(command => {
			const own = command.options.flatMap(option => specs(program, option));
			return `        ${command.name}) _arguments -S $globals ${[...own, ...places(command)].join(' ')};;`;
		})
		.join('\n');
	return `#compdef ${program}
# zsh completion of ${program}
${run}() {
  local state line
  local -a commands globals
  commands=(
${rows}
  )
  globals=(${options.flatMap(option => specs(program, option)).join(' ')})
  _arguments -C -S $globals '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe -t commands command commands;;
    argument)
      case $line[1] in
${branches}
      esac;;
  esac
}
if [ "$funcstack[1]" = "${run}" ]; then ${run} "$@"; else compdef ${run} ${program}; fi
`;
};

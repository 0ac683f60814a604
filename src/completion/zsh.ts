import type {CompletedOption, CompletionModel} from './model.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** In a description brackets and colons have a meaning. */
const described = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

const spec = ({names, summary, value}: CompletedOption): readonly string[] =>
	names.map(name => {
		const what = `${name}[${described(summary)}]`;
		if (value === 'none') return quoted(what);
		if (value === 'file') return quoted(`${what}:file:_files`);
		return quoted(value === 'any' ? `${what}:value: ` : `${what}:value:(${value.join(' ')})`);
	});

export const zshCompletion = ({program, commands, options}: CompletionModel): string => {
	const run = `_${program.replaceAll('-', '_')}`;
	const rows = commands.map(({name, summary}) => `    ${quoted(`${name}:${described(summary)}`)}`).join('\n');
	const branches = commands
		.map(({name, options: own, words}) => {
			const rest = words.length > 0 ? `'1:word:(${words.join(' ')})' '*:argument:_default'` : `'*:argument:_default'`;
			return `        ${name}) _arguments -S $globals ${own.flatMap(spec).join(' ')} ${rest};;`;
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
  globals=(${options.flatMap(spec).join(' ')})
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

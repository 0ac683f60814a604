import {type CompletedOption, type CompletedValue, type CompletionModel, withValue} from './model.js';

const names = (options: readonly CompletedOption[]): string => options.flatMap(option => option.names).join(' ');

/** What fills the reply for a value. */
const reply = (program: string, value: CompletedValue): string => {
	if (value === 'none' || value === 'any') return '';
	if (value === 'file') return 'COMPREPLY=($(compgen -f -- "$word")); ';
	if ('printedBy' in value)
		return `COMPREPLY=($(compgen -W "$(${program} ${value.printedBy} 2>/dev/null)" -- "$word")); `;
	const words = value.words.join(' ');
	// Of a list, only what stands behind the last comma is looked up.
	return value.commas
		? `COMPREPLY=($(compgen -P "\${word%"\${word##*,}"}" -W "${words}" -- "\${word##*,}")); `
		: `COMPREPLY=($(compgen -W "${words}" -- "$word")); `;
};

/** What may follow an option, as branches of a `case`. */
const values = (program: string, options: readonly CompletedOption[]): string =>
	options
		.filter(({value}) => value !== 'none')
		.map(({names: all, value}) => `    ${all.join('|')}) ${reply(program, value)}return;;`)
		.join('\n');

/** The words of each argument; the last place stands for all that follow where it repeats. */
const places = (args: readonly (readonly string[])[], repeats: boolean): string =>
	args
		.map((words, place) => [repeats && place === args.length - 1 ? '*' : `${place}`, words.join(' ')] as const)
		.filter(([, words]) => words !== '')
		.map(([place, words]) => `        ${place}) words="${words}";;`)
		.join('\n');

export const bashCompletion = ({program, commands, options}: CompletionModel): string => {
	const run = `_${program.replaceAll('-', '_')}`;
	const branches = commands
		.map(
			({name, options: own, args, repeats}) => `    ${name})
      case "$before" in
${values(program, own)}
      esac
      case "$place" in
${places(args, repeats)}
      esac
      words="$words ${names(own)}";;`,
		)
		.join('\n');
	const valued = [...new Set([options, ...commands.map(({options: own}) => own)].flatMap(withValue))];
	return `# bash completion of ${program}
${run}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" place=0 at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      --) return;;
      ${valued.join('|')}) at=$((at + 1));;
      -*) ;;
      *) if [ -z "$command" ]; then command="\${COMP_WORDS[at]}"; else place=$((place + 1)); fi;;
    esac
  done
  case "$before" in
${values(program, options)}
  esac
  case "$command" in
    "") words="${commands.map(({name}) => name).join(' ')}";;
${branches}
  esac
  COMPREPLY=($(compgen -W "$words ${names(options)}" -- "$word"))
}
complete -F ${run} ${program}
`;
};

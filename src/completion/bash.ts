import type {CompletedOption, CompletionModel} from './model.js';

const names = (options: readonly CompletedOption[]): string => options.flatMap(option => option.names).join(' ');

/** What may follow an option, as branches of a `case`. */
const values = (options: readonly CompletedOption[]): string =>
	options
		.filter(({value}) => value !== 'none')
		.map(({names: all, value}) => {
			const pattern = all.join('|');
			if (value === 'file') return `    ${pattern}) COMPREPLY=($(compgen -f -- "$word")); return;;`;
			if (value === 'any') return `    ${pattern}) return;;`;
			return `    ${pattern}) COMPREPLY=($(compgen -W "${(value as readonly string[]).join(' ')}" -- "$word")); return;;`;
		})
		.join('\n');

export const bashCompletion = ({program, commands, options}: CompletionModel): string => {
	const run = `_${program.replaceAll('-', '_')}`;
	const branches = commands
		.map(
			({name, options: own, words}) => `    ${name})
      case "$before" in
${values(own)}
      esac
      words="${[...words, names(own)].join(' ').trim()}";;`,
		)
		.join('\n');
	return `# bash completion of ${program}
${run}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${commands.map(({name}) => name).join('|')}) command="\${COMP_WORDS[at]}"; break;;
      --) return;;
    esac
  done
  case "$before" in
${values(options)}
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

/** What follows an option: nothing, anything, a file, some words (with `commas`, several of them), or what a command prints. */
export type CompletedValue =
	| 'none'
	| 'any'
	| 'file'
	| {readonly words: readonly string[]; readonly commas: boolean}
	| {readonly printedBy: string};

/** An option as a shell completes it. */
export interface CompletedOption {
	/** `--fields`, and `-h` where there is a short form. */
	readonly names: readonly string[];
	readonly summary: string;
	readonly value: CompletedValue;
}

export interface CompletedCommand {
	readonly name: string;
	readonly summary: string;
	readonly options: readonly CompletedOption[];
	/** Words that each argument can be; none where they are not known. */
	readonly args: readonly (readonly string[])[];
	/** The last argument may be given several times. */
	readonly repeats: boolean;
}

/** All that a shell has to know of the program. */
export interface CompletionModel {
	readonly program: string;
	readonly commands: readonly CompletedCommand[];
	readonly options: readonly CompletedOption[];
}

interface Declared {
	readonly flags: string;
	readonly summary: string;
	readonly many?: boolean;
	readonly choices?: readonly string[];
	/** The command that prints what there is. */
	readonly asks?: string;
}

const completedValue = (
	{flags, many = false, choices, asks}: Declared,
	words: readonly string[] | undefined,
): CompletedValue => {
	const [, value] = /<([^>]+)>/.exec(flags) ?? [];
	const known = choices ?? words;
	if (known) return {words: known, commas: many};
	if (asks !== undefined) return {printedBy: asks};
	if (value === undefined) return 'none';
	return /file|path/.test(value) ? 'file' : 'any';
};

/** A declared option, such as `--fields <names>`, as a shell sees it; `words` are what it may take besides its choices. */
export const completedOption = (option: Declared, words?: readonly string[]): CompletedOption => ({
	names: option.flags.split(/[ ,]+/).filter(word => word.startsWith('-')),
	summary: option.summary,
	value: completedValue(option, words),
});

/** Names of the options behind which a value comes. */
export const withValue = (options: readonly CompletedOption[]): readonly string[] =>
	options.filter(({value}) => value !== 'none').flatMap(({names}) => names);

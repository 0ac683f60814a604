/** An option as a shell completes it. */
export interface CompletedOption {
	/** `--fields`, and `-h` where there is a short form. */
	readonly names: readonly string[];
	readonly summary: string;
	/** What follows it: nothing, anything, a file, or one of a few words. */
	readonly value: 'none' | 'any' | 'file' | readonly string[];
}

export interface CompletedCommand {
	readonly name: string;
	readonly summary: string;
	readonly options: readonly CompletedOption[];
	/** Words that its first argument can be. */
	readonly words: readonly string[];
}

/** All that a shell has to know of the program. */
export interface CompletionModel {
	readonly program: string;
	readonly commands: readonly CompletedCommand[];
	readonly options: readonly CompletedOption[];
}

/** A declared option, such as `--fields <names>`, as a shell sees it. */
export const completedOption = ({
	flags,
	summary,
	choices,
}: {
	readonly flags: string;
	readonly summary: string;
	readonly choices?: readonly string[];
}): CompletedOption => {
	const names = flags.split(/[ ,]+/).filter(word => word.startsWith('-'));
	const [, value] = /<([^>]+)>/.exec(flags) ?? [];
	if (choices) return {names, summary, value: choices};
	if (value === undefined) return {names, summary, value: 'none'};
	return {names, summary, value: /file|path/.test(value) ? 'file' : 'any'};
};

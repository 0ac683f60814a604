import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {bashCompletion} from '../completion/bash.js';
import {fishCompletion} from '../completion/fish.js';
import {type CompletionModel, completedOption} from '../completion/model.js';
import {zshCompletion} from '../completion/zsh.js';
import {nearest} from '../core/nearest.js';
import {defineCommand, required, suggesting} from './command.js';
import type {Context} from './context.js';

const shells = {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion} as const;

type Shell = keyof typeof shells;

/** Where each shell looks, as a line to paste. */
const install: Readonly<Record<Shell, string>> = {
	// The bash of macOS sources nothing from <(…).
	bash: 'eval "$(messenger-tool completion bash)"   # in ~/.bashrc',
	zsh: 'source <(messenger-tool completion zsh)   # in ~/.zshrc, after compinit',
	fish: 'messenger-tool completion fish | source   # in ~/.config/fish/config.fish',
};

const modelOf = async (context: Context): Promise<CompletionModel> => {
	const {commands, globals} = await context.program();
	const help = {names: ['--help', '-h'], summary: 'show help', value: 'none'} as const;
	return {
		program: 'messenger-tool',
		commands: await Promise.all(
			commands.map(async ({name, summary, args, options}) => {
				const given = Object.values(args ?? {});
				return {
					name,
					summary,
					options: await Promise.all(
						Object.values(options ?? {}).map(async option => completedOption(option, await option.words?.())),
					),
					args: await Promise.all(given.map(async ({words}) => (await words?.()) ?? [])),
					repeats: given.at(-1)?.name.includes('...') ?? false,
				};
			}),
		),
		options: [...globals.map(option => completedOption(option)), help],
	};
};

export const completion = defineCommand({
	name: 'completion',
	group: 'Settings',
	summary: 'print the completion script of a shell: bash, zsh or fish',
	args: {shell: suggesting(required('shell', 'bash, zsh or fish'), () => Object.keys(shells))},
	examples: Object.entries(install).map(([shell, line]) => [`completion ${shell}`, line] as const),
	run: async (context, {shell}): Promise<{readonly shell: string; readonly script: string}> => {
		if (Object.hasOwn(shells, shell)) return {shell, script: shells[shell as Shell](await modelOf(context))};
		const near = nearest(shell, Object.keys(shells));
		throw new Problem(
			found(usageInvalid, {
				message: `There is no completion for '${shell}'`,
				hint: `${near ? `Did you mean ${near}? ` : ''}There are bash, zsh and fish`,
				command: 'completion',
			}),
		);
	},
	render: ({script}, ui) => {
		for (const line of script.split('\n').slice(0, -1)) ui.print(line);
	},
});

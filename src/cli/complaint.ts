import type {CommanderError} from 'commander';
import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {AnyCommand} from '../commands/command.js';
import {commandEntries} from '../commands/index.js';
import {nearest} from '../core/nearest.js';
import {flagsOf} from './flags.js';
import {hintForFlag} from './unknown-flag.js';

/** The word that commander quotes. */
const quotedIn = (message: string): string => /'([\s\S]*)'/.exec(message)?.[1] ?? '';

type Words = readonly [message: string, hint?: string | undefined];

/** Nobody recognises more of what they typed. */
const most = 60;
const shown = (word: string): string => (word.length > most ? `${word.slice(0, most)}…` : word);

/** What was typed for another value may be a secret: of a flag only the name is said. */
const unknownFlag = (word: string, command: AnyCommand | undefined): Words => {
	const [name = ''] = word.split('=', 1);
	const known = flagsOf(command);
	if (known.has(name)) return [`${name} takes no value`];
	const takesRest = Object.values(command?.args ?? {}).some(arg => arg.name === '[command...]');
	const hint = takesRest ? `What belongs to the command stands behind --: ${command?.name} -- <command>` : undefined;
	return [`Unknown option '${shown(name)}'`, hintForFlag(name, known) ?? hint];
};

const unknownCommand = (word: string): Words => {
	const near = nearest(
		word,
		commandEntries.map(({name}) => name),
	);
	return [`Unknown command '${shown(word)}'`, near && `Did you mean ${near}?`];
};

const tooMany = (given: string | undefined, command: AnyCommand | undefined): Words => {
	const most = Object.keys(command?.args ?? {}).length;
	if (most === 0) return [`${command?.name ?? 'messenger-tool'} takes no argument, and ${given} came`];
	return [
		`${command?.name} takes ${most} argument${most === 1 ? '' : 's'}, not ${given}`,
		'Quotes around a text keep its words together',
	];
};

const wordsFor = ({code, message}: CommanderError, command: AnyCommand | undefined): Words => {
	const word = quotedIn(message);
	switch (code) {
		case 'commander.unknownOption':
			return unknownFlag(word, command);
		case 'commander.unknownCommand':
			return unknownCommand(word);
		case 'commander.optionMissingArgument':
			return [`${word.split(' ', 1)[0]} needs a value`, `Write ${word}`];
		case 'commander.missingArgument':
			return [`${command?.name} needs <${word}>`];
		case 'commander.excessArguments':
			return tooMany(/got (\d+)/.exec(message)?.[1], command);
		default:
			return [message.replace(/^error: (.)/, (_, first: string) => first.toUpperCase())];
	}
};

/** What is wrong with a command line that commander does not take: one sentence, and what is near it and right. */
export const complaint = (error: CommanderError, command: AnyCommand | undefined): Problem => {
	const [message, hint] = wordsFor(error, command);
	return new Problem(
		found(usageInvalid, {
			message,
			...(hint !== undefined && {hint}),
			...(command && {command: command.name}),
		}),
	);
};

/** A value that a command's own reader refused: the fault says of which command it is. */
export const ofCommand = (problem: Problem, command: AnyCommand | undefined): Problem => {
	const {finding} = problem;
	return command && finding.cause.id === usageInvalid.id && !('command' in finding.evidence)
		? new Problem(found(usageInvalid, {...finding.evidence, command: command.name}))
		: problem;
};

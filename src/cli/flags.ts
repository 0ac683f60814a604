import type {AnyCommand, OptionSpec} from '../commands/command.js';
import {globalOptions} from './global-options.js';

/** A flag as it is declared, of every command or of one. */
export type Flag = Pick<OptionSpec<unknown>, 'flags' | 'many' | 'choices' | 'parse'>;

/** `--page` of `--page <id>`. */
export const longName = ({flags}: Pick<Flag, 'flags'>): string => flags.split(' ', 1)[0] ?? '';

export const takesValue = ({flags}: Pick<Flag, 'flags'>): boolean => flags.includes('<');

export const ownFlags = (command: AnyCommand | undefined): readonly Flag[] => Object.values(command?.options ?? {});

/** What a command takes, by name. */
export const flagsOf = (command: AnyCommand | undefined): ReadonlyMap<string, Flag> =>
	new Map([...globalOptions, ...ownFlags(command)].map((flag: Flag) => [longName(flag), flag]));

/** What no value is, unless it is written behind a `=`. */
const endsFlag: ReadonlySet<string> = new Set(['--', '--help', '--version']);

/** Behind a flag that takes a value comes another one: its own was left out, as by a variable that is empty. */
export const isLeftOut = (text: string | undefined, known: ReadonlyMap<string, Flag>): boolean =>
	text === undefined || known.has(text) || endsFlag.has(text);

/** No flag means anything with an empty value; a variable that is not set makes one. */
export const isEmpty = (text: string): boolean => text.trim() === '';

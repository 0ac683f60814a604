import type {ExitCode} from '../core/exit-code.js';
import type {Ui} from '../ui/ui.js';
import type {Context} from './context.js';

/** The headings of `--help`, in order. */
export const groups = ['Set up', 'Diagnose', 'Webhooks', 'Sandbox', 'Links', 'Settings'] as const;

export type Group = (typeof groups)[number];

/** What a shell offers for a value: asked for when its completion script is made. */
export type Words = () => readonly string[] | Promise<readonly string[]>;

/** An option of one command. Commander gets no defaults: they would hide the saved profile. */
export interface OptionSpec<Value> {
	/** As commander reads it: `--fields <names>`. The key of the option is its long name in camelCase. */
	readonly flags: string;
	readonly summary: string;
	/** May be given several times. */
	readonly many?: boolean;
	readonly choices?: readonly string[];
	/** Turns the text into a value. Throws a Problem when it cannot. */
	readonly parse?: (text: string) => unknown;
	/** Set by `suggesting`. */
	readonly words?: Words;
	/** Carries the type; never set. */
	readonly value?: Value;
}

/** `--yes`: given or not. */
export const flag = (flags: string, summary: string): OptionSpec<boolean> => ({flags, summary});

/** `--name <text>`. */
export const text = (flags: string, summary: string): OptionSpec<string | undefined> => ({flags, summary});

/** `--fields a,b`, or several times: one list. PowerShell hands `a,b` on as `a b`. */
export const list = (flags: string, summary: string): OptionSpec<readonly string[] | undefined> => ({
	flags,
	summary,
	many: true,
	parse: value => value.split(/[\s,]+/).filter(Boolean),
});

/** `--set a=b`, several times, each taken as it is. */
export const many = (flags: string, summary: string): OptionSpec<readonly string[] | undefined> => ({
	flags,
	summary,
	many: true,
	parse: value => [value],
});

/** One of a few words. */
export const choice = <const Choice extends string>(
	flags: string,
	summary: string,
	choices: readonly Choice[],
): OptionSpec<Choice | undefined> => ({flags, summary, choices});

/** A value with a reader of its own, such as `port` or `duration` in `values.ts`. */
export const parsed = <Value>(
	flags: string,
	summary: string,
	parse: (value: string) => Value,
): OptionSpec<Value | undefined> => ({flags, summary, parse});

export interface ArgumentSpec<Value> {
	/** As commander reads it: `<id>`, `[page]`, `[command...]`. */
	readonly name: string;
	readonly summary: string;
	/** Set by `suggesting`. */
	readonly words?: Words;
	readonly value?: Value;
}

export const required = (name: string, summary: string): ArgumentSpec<string> => ({name: `<${name}>`, summary});
export const optional = (name: string, summary: string): ArgumentSpec<string | undefined> => ({
	name: `[${name}]`,
	summary,
});
export const rest = (name: string, summary: string): ArgumentSpec<readonly string[]> => ({
	name: `[${name}...]`,
	summary,
});

/** An option or an argument for whose value shells offer words. It takes others as well. */
export const suggesting = <Spec extends OptionSpec<unknown> | ArgumentSpec<unknown>>(
	spec: Spec,
	words: Words,
): Spec => ({
	...spec,
	words,
});

type Specs = Readonly<Record<string, OptionSpec<unknown> | ArgumentSpec<unknown>>>;

/** The values that a declaration promises, by its keys. */
export type Values<S extends Specs> = {
	readonly [Name in keyof S]: S[Name] extends OptionSpec<infer Value> | ArgumentSpec<infer Value> ? Value : never;
};

export interface Command<
	Result = unknown,
	Args extends Readonly<Record<string, ArgumentSpec<unknown>>> = Record<never, never>,
	Options extends Readonly<Record<string, OptionSpec<unknown>>> = Record<never, never>,
> {
	readonly name: string;
	readonly group: Group;
	readonly summary: string;
	/** A paragraph under the usage line of `--help`. */
	readonly description?: string;
	readonly args?: Args;
	readonly options?: Options;
	/** Each without the program's name, with what it does. */
	readonly examples?: readonly (readonly [command: string, does: string])[];
	/** Runs until stopped: no overall deadline, and with `--json` one object a line. */
	readonly longRunning?: boolean;
	/** Interrupted, it puts back what it has changed half-way, and is given the time for it. */
	readonly tidiesUp?: boolean;
	/** Does the work and returns what happened. With `--json`, this is the output (after `json`). */
	run(context: Context, input: Values<Args & Options>): Promise<Result>;
	/** What `--json` prints, where it differs from the result. */
	json?(result: Result): object;
	/** Says it to a person. */
	render(result: Result, ui: Ui): void;
	/** Says one event of a long-running command to a person. */
	renderEvent?(event: object, ui: Ui): void;
	/** Default 0. */
	exitCode?(result: Result): ExitCode;
}

/** A command of any shape, as the program holds it. */
export type AnyCommand = Command<
	unknown,
	Readonly<Record<string, ArgumentSpec<unknown>>>,
	Readonly<Record<string, OptionSpec<unknown>>>
>;

/** What a command does, as sentences: in short, and then whatever else is to be known. */
export const describeCommand = ({
	summary,
	description,
}: Pick<AnyCommand, 'summary' | 'description'>): readonly string[] => {
	const sentence = `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`;
	return [/[.…]$/.test(sentence) ? sentence : `${sentence}.`, ...(description === undefined ? [] : [description])];
};

/** Checks a command's types where it is written, and forgets them for the list. */
export const defineCommand = <
	Result,
	const Args extends Readonly<Record<string, ArgumentSpec<unknown>>> = Record<never, never>,
	const Options extends Readonly<Record<string, OptionSpec<unknown>>> = Record<never, never>,
>(
	spec: Command<Result, Args, Options>,
): AnyCommand => spec as unknown as AnyCommand;

import type {ProfileStore} from '../config/profile.js';
import type {Clock} from '../core/clock.js';
import type {Redactor} from '../core/redact.js';
import type {SettingKey, Settings} from '../core/setting.js';
import type {Graph} from '../graph/graph.js';
import type {Prompter} from '../ui/prompter.js';
import type {Step} from '../ui/step.js';
import type {AnyCommand} from './command.js';

export type {ProfileStore, ProfileValues} from '../config/profile.js';
export type {Step} from '../ui/step.js';

/** The world as a command sees it. Nothing heavy is loaded before it is asked for. */
export interface Context {
	readonly signal: AbortSignal;
	readonly clock: Clock;
	/** `--json` was given. */
	readonly json: boolean;
	/** A person is at the terminal and may be asked. */
	readonly interactive: boolean;
	/** `--sandbox` was given. */
	readonly sandboxed: boolean;
	/** A command to paste, with the flags by which this run found its settings and the Graph API. */
	toPaste(argv: readonly string[]): readonly string[];
	/** `--verbose` was given. */
	readonly verbose: boolean;
	readonly version: string;
	/** Every secret that a run meets is told to it, so that no output can hold one. */
	readonly redactor: Redactor;
	readonly ask: Prompter;

	/** All that was given, also what cannot be right: that has a `fault`. */
	settings(): Promise<Settings>;
	/** The same, for commands that use it. @throws Problem settings.invalid, for the first value that cannot be right */
	soundSettings(): Promise<Settings>;
	/** The value of a setting; asks for it, or throws a Problem that names flag and variable. */
	need<Key extends SettingKey>(key: Key): Promise<NonNullable<Settings[Key]>['value']>;
	graph(): Promise<Graph>;
	/** The same for what has to be put back once the run was stopped: it heeds the signal no more, and ends soon. */
	graphForTidying(withinMs?: number): Promise<Graph>;
	profile(): Promise<ProfileStore>;
	/** Those that are saved, without opening any. */
	profileNames(): Promise<readonly string[]>;

	/** Does what waits for a person: meanwhile the time that the run was given stands still. */
	patient<Value>(wait: () => Promise<Value>): Promise<Value>;

	/** Keeps memory small in a run that handles thousands of items. */
	saveMemory(): Promise<void>;

	/** Opens an address in the browser; false when there is nothing to open it with. */
	openBrowser(url: string): Promise<boolean>;

	/** Begins a line of progress. */
	step(text: string): Step;
	/** A note on stderr; silent with `--quiet`. */
	note(text: string): void;
	/** One event of a long-running command: a line of JSON, or words through `renderEvent`. */
	emit(event: object): void;

	/** Reads a file, or stdin for `-`. Bounded. @throws Problem when it cannot be read */
	readInput(path: string): Promise<Buffer>;
	/** Writes a file whole or not at all. @throws Problem when it cannot be written */
	writeOutput(path: string, content: string, mode?: number): Promise<void>;
	/** Puts values into a dotenv file of mode 0600 and keeps every other line of it. */
	writeEnv(path: string, values: Readonly<Record<string, string>>): Promise<void>;
	/** Every command, loaded, and the options that all of them take. */
	program(): Promise<{
		readonly commands: readonly AnyCommand[];
		readonly globals: readonly {readonly flags: string; readonly summary: string; readonly asks?: string}[];
	}>;
	/** The sandbox, loaded. */
	loadSandbox(): Promise<typeof import('../sandbox/start.js')>;
	/** Where `--sandbox` keeps its world, and how to forget the profile that belongs to it. */
	keptWorld(): Promise<{readonly path: string; forget(): Promise<void>}>;
	/** Runs a program on this terminal, with more variables. @throws Problem when it cannot be started */
	runProgram(command: readonly string[], variables: Readonly<Record<string, string>>): Promise<number>;

	/** Variables for a program that the tool starts. */
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
}

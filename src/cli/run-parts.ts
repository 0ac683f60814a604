import type {AnyCommand} from '../commands/command.js';
import type {Deadline} from '../core/deadline.js';
import type {Halt} from '../core/halt.js';
import type {Redactor} from '../core/redact.js';
import type {GlobalValues} from './global-options.js';
import type {Host} from './host.js';
import type {Terminal} from './terminal.js';

/** What one run has to itself. Each part of its context takes of it what it needs. */
export interface RunParts {
	readonly host: Host;
	readonly globals: GlobalValues;
	readonly redactor: Redactor;
	readonly terminal: Terminal;
	readonly halt: Halt;
	readonly deadline: Deadline;
	readonly command: AnyCommand;
}

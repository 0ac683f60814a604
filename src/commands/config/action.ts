import type {Ui} from '../../ui/ui.js';
import type {Context} from '../context.js';

/** What was typed after `config <action>`. */
export interface ActionInput {
	readonly key: string | undefined;
	readonly value: string | undefined;
	readonly file: string | undefined;
	readonly showSecrets: boolean;
}

/** What an action has to say: to a program, and to a person. */
export interface Said {
	readonly json: object;
	render(ui: Ui): void;
}

/** One of the things that `config` does. */
export interface Action {
	/** What may stand after its name. Everything else is refused. */
	readonly takes: readonly (keyof ActionInput)[];
	run(context: Context, input: ActionInput): Promise<Said>;
}

import type {Secret} from '../core/secret.js';

/** Questions to a person. Each throws a Problem that names the flag when nobody is there to answer. */
export interface Prompter {
	confirm(question: string, flag: string): Promise<boolean>;
	/** With `initial`, an empty answer means that; without, it is asked again. */
	text(question: string, flag: string, initial?: string): Promise<string>;
	/** Never shown. With `initial`, an empty answer means that; without, it is asked again. */
	secret(question: string, flag: string, initial?: Secret): Promise<Secret>;
	select<Value>(
		question: string,
		choices: readonly {readonly name: string; readonly value: Value}[],
		flag: string,
	): Promise<Value>;
}

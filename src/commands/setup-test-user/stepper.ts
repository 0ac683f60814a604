import type {Context, Step} from '../context.js';

type StepName = 'test-user' | 'user-token' | 'page' | 'page-token' | 'subscription' | 'check';
type StepStatus = 'done' | 'reused' | 'skipped' | 'failed';

export interface StepReport {
	readonly name: StepName;
	readonly status: StepStatus;
}

/** What a step came to, how, and in which words its line says so. */
export type Outcome<Value> = readonly [value: Value, status: Exclude<StepStatus, 'failed'>, words: string];

export type RunStep = <Value>(
	name: StepName,
	title: string,
	work: (step: Step) => Promise<Outcome<Value>>,
) => Promise<Value>;

/** Runs the steps of the recipe, one line of progress each, and keeps how each ended in `steps`. */
export const makeStepper =
	(context: Context, steps: StepReport[]): RunStep =>
	async (name, title, work) => {
		const step = context.step(title);
		try {
			const [value, status, words] = await work(step);
			steps.push({name, status});
			step[status](words);
			return value;
		} catch (error) {
			step.failed();
			throw error;
		}
	};

import {Problem} from '../../causes/cause.js';
import {diagnose} from '../../causes/diagnose.js';
import {GraphError} from '../../graph/error.js';
import type {Context} from '../context.js';
import type {Answer} from './interview.js';

/** How often a person is asked for the same thing. */
const chances = 3;

/** What Meta has against an answer; undefined when the answer is not the reason. */
const refusalOf = (error: unknown): Problem | undefined => {
	if (error instanceof Problem) return error.finding.cause.kind === 'access' ? error : undefined;
	if (!(error instanceof GraphError)) return undefined;
	const [first, ...others] = diagnose(error);
	return new Problem(first, others);
};

/** Does the work, and says on the line of progress how it went. */
type Attempt<Result> = () => Promise<readonly [Result, string]>;

/**
 * Gets answers and tries them, on one line of progress. What a person typed and Meta refuses is asked again; what came
 * from elsewhere, and a Meta that does not answer, stop the command.
 */
export const tryUntilGood = async <Answers extends readonly (Answer<unknown> | undefined)[], Result>(
	context: Context,
	title: string,
	ask: () => Promise<Answers>,
	attemptOf: (answers: Answers) => Attempt<Result> | undefined,
): Promise<{readonly answers: Answers; readonly result?: Result}> => {
	for (let chance = 1; ; chance++) {
		const answers = await ask();
		const attempt = attemptOf(answers);
		if (!attempt) return {answers};
		const step = context.step(title);
		try {
			const [result, words] = await attempt();
			step.done(words);
			return {answers, result};
		} catch (error) {
			step.failed();
			const refusal = refusalOf(error);
			const isTyped = answers.some(answer => answer?.source.kind === 'prompt');
			if (!refusal || !isTyped || chance === chances) throw error;
			context.note(
				`${refusal.message}. Please ${answers.length > 1 ? 'give both again' : 'try again'}, or press Ctrl-C.`,
			);
		}
	}
};

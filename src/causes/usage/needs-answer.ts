import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const usageNeedsAnswer = defineCause<{question: string; flag: string}>({
	id: 'usage.needs-answer',
	kind: 'usage',
	title: ({question}) => (question ? `Nobody is there to answer: ${question}` : 'Nobody is there to answer a question'),
	why: 'The command has to know, and asks only on a terminal: not in a pipe or a CI job, and not with --no-input or --json.',
	fixes: ({flag}) => [
		manual(flag ? `Answer on the command line, with ${flag}` : 'Answer with a flag of the command'),
		manual('Or run it on a terminal, where it can ask'),
	],
	clues: [],
	docs: [docs.overview],
});

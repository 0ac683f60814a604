import {asJson, type CauseJson} from '../causes/as-json.js';
import {exitCode} from '../core/exit-code.js';
import {type Explanation, explain} from '../explain/explain.js';
import {defineCommand, optional, text} from './command.js';

interface Explained {
	readonly input: Explanation['input'];
	readonly causes: readonly CauseJson[];
}

export const explainCommand = defineCommand({
	name: 'explain',
	group: 'Diagnose',
	summary: 'say what an error, a log or a symptom means and what helps; offline',
	args: {text: optional('text', 'the text; without it, stdin')},
	options: {file: text('--file <path>', 'read the text from a file')},
	run: async (context, input): Promise<Explained> => {
		const pasted = input.text ?? (await context.readInput(input.file ?? '-')).toString('utf8');
		const {input: read, findings} = explain(pasted);
		return {input: read, causes: findings.map(asJson)};
	},
	exitCode: ({causes}) => (causes.length > 0 ? exitCode.done : exitCode.problemFound),
	render: ({causes}, ui) => {
		for (const {title} of causes) ui.print(title);
	},
});

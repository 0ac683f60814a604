import {asJson, type CauseJson, shellLine} from '../causes/index.js';
import type {Change} from './changes.js';
import type {ExplainedInput, Explanation} from './conclude.js';

export interface ExplanationJson {
	readonly schemaVersion: 1;
	readonly input: ExplainedInput;
	readonly causes: readonly CauseJson[];
	readonly next: readonly {readonly text: string; readonly command?: string; readonly url?: string}[];
	readonly changed: readonly Change[];
	readonly faq?: {readonly name: string; readonly question: string; readonly answer: string; readonly changed: string};
}

/** An explanation as `explain --json` prints it. */
export const explanationAsJson = ({input, findings, next, changed, faq}: Explanation): ExplanationJson => ({
	schemaVersion: 1,
	input,
	causes: findings.map(asJson),
	next: next.map(({text, argv, url}) => ({
		text,
		...(argv && {command: shellLine(argv)}),
		...(url !== undefined && {url}),
	})),
	changed,
	...(faq && {faq: {name: faq.name, question: faq.question, answer: faq.answer, changed: faq.changed}}),
});

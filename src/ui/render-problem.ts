import type {Finding, Problem} from '../causes/cause.js';
import {describeFinding} from './describe-finding.js';
import type {Ui} from './ui.js';

/** Further candidates that are shown without `--verbose`. */
const fewOthers = 3;

const otherLines = (others: readonly Finding[], asks: readonly string[], ui: Ui): readonly string[] => [
	'',
	`  ${ui.strong('It may also be')}`,
	...others.flatMap(({cause, evidence}) => ui.paragraph(cause.title(evidence), '  • ')),
	...asks.flatMap(ask => ui.paragraph(ui.dim(`To tell: ${ask}`), '  ')),
];

/** Says what stopped a command, to a tired person: what it is first, then what helps. */
export const renderProblem = (
	{finding, others}: Problem,
	ui: Ui,
	{verbose = false}: {readonly verbose?: boolean} = {},
): void => {
	const {cause, evidence, certainty} = finding;
	const shown = verbose ? others : others.slice(0, fewOthers);
	const asks = certainty === 'confirmed' ? [] : (cause.asks ?? []).slice(0, verbose ? undefined : 1);
	const lines = [
		...ui.paragraph(ui.strong(cause.title(evidence)), `${ui.mark.fail} `),
		...describeFinding(finding, ui, {verbose, indent: '  '}),
		...(shown.length > 0 ? otherLines(shown, asks, ui) : []),
	];
	for (const line of lines) ui.say(line);
};

import type {Finding, Problem} from '../causes/cause.js';
import {describeFinding, furtherReading} from './describe-finding.js';
import type {Ui} from './ui.js';

/** Further candidates that are shown without `--verbose`. */
const few = 3;
const indent = '  ';

/** What else it may be, and the question that would tell. */
const alternatives = ({finding, others}: Problem, ui: Ui, verbose: boolean): readonly string[] => {
	const title = ({cause, evidence}: Finding): string => cause.title(evidence);
	const asks = finding.cause.asks ?? [];
	if (others.length === 0) return [];
	return [
		'',
		indent + ui.strong('It may also be'),
		...(verbose ? others : others.slice(0, few)).flatMap(other => ui.paragraph(title(other), `${indent}• `)),
		...(verbose ? asks : asks.slice(0, 1)).flatMap(ask => ui.paragraph(ui.dim(`To tell: ${ask}`), indent)),
	];
};

/** Says what stopped a command, to a tired person: what it is first, then what helps. */
export const renderProblem = (problem: Problem, ui: Ui, {verbose = false}: {readonly verbose?: boolean} = {}): void => {
	const {finding} = problem;
	const detail = {verbose, indent};
	const reading = furtherReading(finding, ui, detail);
	const lines = [
		...ui.paragraph(ui.strong(finding.cause.title(finding.evidence)), `${ui.mark.fail} `),
		...describeFinding(finding, ui, detail),
		...alternatives(problem, ui, verbose),
		...(reading.length > 0 ? ['', ...reading] : []),
	];
	for (const line of lines) ui.say(line);
};

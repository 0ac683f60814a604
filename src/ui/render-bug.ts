import {redact} from '../core/redact.js';
import type {Ui} from './ui.js';

/** Errors that caused one another, which is as far back as a report needs to go. */
const depth = 3;

const stacks = (error: unknown, left = depth): readonly string[] => {
	if (!(error instanceof Error)) return [String(error)];
	const lines = (error.stack ?? `${error.name}: ${error.message}`).split('\n');
	if (error.cause === undefined || left === 1) return lines;
	const [first = '', ...rest] = stacks(error.cause, left - 1);
	return [...lines, `Caused by ${first}`, ...rest];
};

/** Says that the tool itself failed, with what its authors need to mend it. */
export const renderBug = (error: unknown, ui: Ui): void => {
	const lines = [
		...ui.paragraph(ui.strong('This is a bug of messenger-tool'), `${ui.mark.fail} `),
		...ui.paragraph(
			'Please report it on the issue page of the package: the command you typed, what messenger-tool --version and node --version say, and the lines below. Secrets in them are masked.',
			'  ',
		),
		'',
		...stacks(error).map(line => `  ${ui.dim(redact(line))}`),
	];
	for (const line of lines) ui.say(line);
};

import {shellWords} from '../causes/shell.js';
import type {Report} from '../diagnostics/report.js';

/** A report whose commands can be pasted: each with the flags that this run was given for settings and addresses. */
export const reportAsRun = (report: Report, toPaste: (argv: readonly string[]) => readonly string[]): Report => {
	const pasteable = (line: string): string => {
		const [, ...words] = line.split(' ');
		const added = toPaste(words).slice(words.length);
		return added.length === 0 ? line : `${line} ${shellWords(added)}`;
	};
	const mapped = <Owner extends {readonly causes: Report['causes']}>(owner: Owner): Owner => ({
		...owner,
		causes: owner.causes.map(cause => ({
			...cause,
			fix: cause.fix.map(fix => (fix.command === undefined ? fix : {...fix, command: pasteable(fix.command)})),
		})),
	});
	return {
		...mapped(report),
		findings: report.findings.map(mapped),
		...(report.pages && {pages: report.pages.map(mapped)}),
	};
};

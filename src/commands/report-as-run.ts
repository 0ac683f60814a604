import type {FixJson} from '../causes/as-json.js';
import {shellWords} from '../causes/shell.js';
import type {Report} from '../diagnostics/report.js';
import type {ToPaste} from './as-run.js';

/** A report with other advice. */
export const withFixes = (report: Report, change: (fix: readonly FixJson[]) => readonly FixJson[]): Report => {
	const changed = <Owner extends {readonly causes: Report['causes']}>(owner: Owner): Owner => ({
		...owner,
		causes: owner.causes.map(cause => ({...cause, fix: change(cause.fix)})),
	});
	return {
		...changed(report),
		findings: report.findings.map(changed),
		...(report.pages && {pages: report.pages.map(changed)}),
	};
};

/** A report whose commands can be pasted: each with the flags that this run was given for settings and addresses. */
export const reportAsRun = (report: Report, toPaste: ToPaste): Report => {
	const pasteable = (line: string): string => {
		const [, ...words] = line.split(' ');
		const added = toPaste(words).slice(words.length);
		return added.length === 0 ? line : `${line} ${shellWords(added)}`;
	};
	return withFixes(report, fixes =>
		fixes.map(fix => (fix.command === undefined ? fix : {...fix, command: pasteable(fix.command)})),
	);
};

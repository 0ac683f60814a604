import {shellLine} from '../causes/shell.js';
import type {Report} from '../diagnostics/report.js';

/** A command to paste must run where this one ran. */
export const reportInSandbox = (report: Report): Report => {
	const withFlag = (command: string): string =>
		/(^| )--sandbox( |$)/.test(command) || command.startsWith(shellLine(['config'])) ? command : `${command} --sandbox`;
	const mapped = <Owner extends {readonly causes: Report['causes']}>(owner: Owner): Owner => ({
		...owner,
		causes: owner.causes.map(cause => ({
			...cause,
			fix: cause.fix.map(fix => (fix.command === undefined ? fix : {...fix, command: withFlag(fix.command)})),
		})),
	});
	return {
		...mapped(report),
		findings: report.findings.map(mapped),
		...(report.pages && {pages: report.pages.map(mapped)}),
	};
};

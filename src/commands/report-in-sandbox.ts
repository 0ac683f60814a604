import type {FixJson} from '../causes/as-json.js';
import {shellLine} from '../causes/shell.js';
import type {Report} from '../diagnostics/report.js';

/** Where `listen` listens when nothing is said. */
const listener = 'http://127.0.0.1:4200/webhook';

/** A command to paste must run where this one ran. */
const withFlag = (command: string): string =>
	/(^| )--sandbox( |$)/.test(command) || command.startsWith(shellLine(['config'])) ? command : `${command} --sandbox`;

const isOpen = ({command}: FixJson): boolean => command?.includes('<url>') === true;

/** The sandbox calls servers on this machine, and the tool can be one: so the commands can be pasted as they are. */
const pasteable = (fix: readonly FixJson[]): readonly FixJson[] => {
	const here = fix.map(one => ({
		...one,
		...(one.command !== undefined && {command: withFlag(one.command.replace('<url>', listener))}),
	}));
	if (!fix.some(isOpen)) return here;
	const start = {
		text: 'In another terminal, start a webhook: this one, or a bot of yours, whose address then goes below',
		command: withFlag(shellLine(['listen'])),
	};
	return [start, ...here];
};

/** A report about the sandbox: what it advises is for the sandbox, too. */
export const reportInSandbox = (report: Report): Report => {
	const mapped = <Owner extends {readonly causes: Report['causes']}>(owner: Owner): Owner => ({
		...owner,
		causes: owner.causes.map(cause => ({...cause, fix: pasteable(cause.fix)})),
	});
	return {
		...mapped(report),
		findings: report.findings.map(mapped),
		...(report.pages && {pages: report.pages.map(mapped)}),
	};
};

import type {FixJson} from '../causes/as-json.js';
import {shellLine} from '../causes/shell.js';
import type {Report} from '../diagnostics/report.js';
import {asRun, type ToPaste} from './as-run.js';
import {reportAsRun, withFixes} from './report-as-run.js';

/** Where `listen` listens when nothing is said. */
const listener = 'http://127.0.0.1:4200/webhook';

const isOpen = ({command}: FixJson): boolean => command?.includes('<url>') === true;

const start: FixJson = {
	text: 'In another terminal, start a webhook: this one, or a bot of yours, whose address then goes below',
	command: shellLine(['listen']),
};

/** The sandbox calls servers on this machine, and the tool can be one: so nothing has to be filled in. */
const filledIn = (fix: readonly FixJson[]): readonly FixJson[] =>
	fix.some(isOpen)
		? [start, ...fix.map(one => (one.command ? {...one, command: one.command.replace('<url>', listener)} : one))]
		: fix;

/** A report about the sandbox: what it advises is for the sandbox, too. */
export const reportInSandbox = (report: Report, toPaste: ToPaste = asRun(['--sandbox'])): Report =>
	reportAsRun(withFixes(report, filledIn), toPaste);

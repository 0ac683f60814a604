import type {Report} from '../../diagnostics/report.js';
import {github} from './github.js';
import {human} from './human.js';
import {json} from './json.js';
import {junit} from './junit.js';
import {markdown} from './markdown.js';
import {printableReport} from './printable-report.js';
import type {Style} from './style.js';

export {plainStyle, type Style} from './style.js';

export const formats = ['human', 'json', 'junit', 'github', 'markdown'] as const;

export type Format = (typeof formats)[number];

const reporters: Readonly<Record<Format, (report: Report, style: Style) => string>> = {
	human,
	json,
	junit,
	github,
	markdown,
};

/** A report as text, without the last line end. */
export const renderReport = (format: Format, report: Report, style: Style): string =>
	reporters[format](format === 'json' ? report : printableReport(report), style);

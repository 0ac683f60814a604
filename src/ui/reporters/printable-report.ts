import {printable} from '../../core/printable.js';
import type {Report} from '../../diagnostics/report.js';

const cleaned = (value: unknown): unknown => {
	if (typeof value === 'string') return printable(value);
	if (Array.isArray(value)) return value.map(cleaned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
};

/** The report with every text in it as one line that can only be read: names come from somewhere else. */
export const printableReport = (report: Report): Report => cleaned(report) as Report;

import type {Report} from '../../diagnostics/report.js';

export const json = (report: Report): string => JSON.stringify(report, undefined, 2);

import type {CauseJson} from '../../causes/as-json.js';
import type {Report} from '../../diagnostics/report.js';
import {countSentence, targetSentence, verdictSentence} from './sentences.js';

type Level = 'error' | 'warning' | 'notice';

const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

const annotation = (level: Level, title: string, message: string): string =>
	`::${level} title=${property(title)}::${data(message)}`;

const messageOf = ({title, certainty, evidence, fix, id}: CauseJson): string =>
	[
		certainty === 'confirmed' ? title : `${title} (${certainty})`,
		...evidence,
		...fix.map(({text, command, url}) => `→ ${text}${command ? `: ${command}` : url ? `: ${url}` : ''}`),
		`messenger-tool explain ${id}`,
	].join('\n');

const levels = {fail: 'error', crashed: 'error', blocked: 'warning', warn: 'warning'} as const;

/** Annotations of GitHub Actions: one for each check that has something to say, and a last line with the verdict. */
export const github = (report: Report): string => {
	const {findings, pages = [], summary} = report;
	const annotated = [
		...findings.map(({title, status, causes, reason, blockedBy}) => ({
			title,
			status,
			causes,
			reason,
			isRoot: blockedBy.length === 0,
		})),
		...pages.map(({id, name, status, causes, reason}) => ({
			title: `${name} (${id})`,
			status,
			causes,
			reason,
			isRoot: true,
		})),
	].flatMap(({title, status, causes, reason, isRoot}) => {
		if (status === 'pass' || status === 'skip' || !isRoot) return [];
		const [first] = causes;
		return [annotation(levels[status], title, first ? messageOf(first) : (reason ?? status))];
	});
	const verdict = `${verdictSentence(summary)}: ${countSentence(summary)} (${targetSentence(report)})`;
	const level = {healthy: 'notice', problems: 'error', inconclusive: 'warning'} as const;
	return [...annotated, annotation(level[summary.verdict], 'messenger-tool doctor', verdict)].join('\n');
};

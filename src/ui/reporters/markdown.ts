import type {CauseJson} from '../../causes/as-json.js';
import type {Report, Status} from '../../diagnostics/report.js';
import {countSentence, targetSentence, verdictSentence} from './sentences.js';

const signs: Readonly<Record<Status, string>> = {
	pass: '✅',
	warn: '⚠️',
	fail: '❌',
	skip: '➖',
	blocked: '➖',
	crashed: '💥',
};

/** Names come from somewhere else: they must not open a tag, a link, a mention or another cell. */
const escaped = (text: string): string =>
	text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/([\\`*_[\]|#~])/g, '\\$1')
		.replace(/@/g, '&#64;')
		.replace(/\s+/g, ' ');

const code = (command: string): string => {
	const fence = '`'.repeat(Math.max(3, ...[...command.matchAll(/`+/g)].map(([run]) => run.length + 1)));
	return `${fence}sh\n${command}\n${fence}`;
};

const whole = ({title, certainty, why, evidence, fix, id, docs}: CauseJson): readonly string[] => [
	`### ${escaped(title)}`,
	'',
	escaped(certainty === 'confirmed' ? why : `${certainty === 'likely' ? 'Likely' : 'Possible'}. ${why}`),
	'',
	...evidence.map(seen => `- ${escaped(seen)}`),
	...(evidence.length > 0 ? [''] : []),
	'**What helps**',
	'',
	...fix.flatMap(({text, command, url}) => [
		`- ${escaped(text)}${url ? ` (<${url}>)` : ''}`,
		...(command ? ['', code(command), ''] : []),
	]),
	'',
	`\`${id}\`${docs[0] ? ` · <${docs[0]}>` : ''}`,
];

/** For the comment of a pull request. */
export const markdown = (report: Report): string => {
	const {findings, pages = [], summary} = report;
	const [first, ...others] = report.causes;
	const rows = [
		...findings.map(({title, status, area, note, reason, blockedBy}) => [
			signs[status],
			area,
			title,
			blockedBy.length > 0 ? `needs ${blockedBy.join(', ')}` : (reason ?? note ?? ''),
		]),
		...pages.map(({id, name, status, causes, reason}) => [
			signs[status],
			'page',
			`${name} (${id})`,
			reason ?? causes.map(({title}) => title).join('; '),
		]),
	];
	return [
		`## ${verdictSentence(summary)}`,
		'',
		`${escaped(targetSentence(report))}: ${countSentence(summary)}.`,
		'',
		...(first ? [...whole(first), ''] : []),
		...(others.length > 0
			? ['**Also**', '', ...others.map(({title, certainty, id}) => `- ${escaped(title)} (${certainty}, \`${id}\`)`), '']
			: []),
		'<details><summary>All checks</summary>',
		'',
		'| | Area | Check | |',
		'|---|---|---|---|',
		...rows.map(cells => `| ${cells.map(cell => escaped(cell ?? '')).join(' | ')} |`),
		'',
		'</details>',
	].join('\n');
};

import type {CauseJson} from '../../causes/as-json.js';
import type {CheckReport, PageReport, Report, Status} from '../../diagnostics/report.js';
import {countSentence, targetSentence, verdictSentence} from './sentences.js';
import type {Style} from './style.js';

const sureness = {
	confirmed: '',
	likely: 'Likely, but not proven.',
	possible: 'Possible: one reason among several.',
} as const;

const markOf = (status: Status, {mark}: Style): string =>
	({pass: mark.pass, warn: mark.warn, fail: mark.fail, skip: mark.skip, blocked: mark.skip, crashed: mark.fail})[
		status
	];

/** Others name it as what they need, so a check that did not pass shows its id. */
const asideOf = ({check, status, note, reason, blockedBy}: CheckReport): string | undefined => {
	if (blockedBy.length > 0) return `needs ${blockedBy.join(', ')}`;
	const shown = status === 'pass' || status === 'skip' ? undefined : check;
	return [shown, reason ?? note].filter(Boolean).join(': ') || undefined;
};

const checkLines = (finding: CheckReport, style: Style): readonly string[] => {
	const {title, status} = finding;
	const aside = asideOf(finding);
	const text = aside ? `${title} ${style.dim(`· ${aside}`)}` : title;
	return style.paragraph(text, `  ${markOf(status, style)} `);
};

/** The reason why nothing in an area was looked at, when it is one and the same. */
const oneReason = (findings: readonly CheckReport[]): string | undefined => {
	const [reason, ...others] = new Set(
		findings.map(finding => (finding.status === 'skip' ? finding.reason : undefined)),
	);
	return others.length === 0 && findings.length > 1 ? reason : undefined;
};

const areaLines = (report: Report, style: Style): readonly string[] =>
	[...new Set(report.findings.map(({area}) => area))].flatMap(area => {
		const findings = report.findings.filter(finding => finding.area === area);
		const reason = oneReason(findings);
		return [
			style.strong(`${area.charAt(0).toUpperCase()}${area.slice(1)}`),
			...(reason === undefined
				? findings.flatMap(finding => checkLines(finding, style))
				: style.paragraph(style.dim(reason), `  ${style.mark.skip} `)),
		];
	});

const fixLines = ({fix}: CauseJson, style: Style): readonly string[] =>
	fix.flatMap(({text, command, url}, index) => [
		...style.paragraph(text, fix.length > 1 ? `  ${index + 1}. ` : '  '),
		...(command ? [`     ${style.command(command)}`] : url ? [`     ${style.dim(url)}`] : []),
	]);

/** A cause with everything about it. */
const wholeLines = (cause: CauseJson, style: Style): readonly string[] => [
	...style.paragraph(style.strong(cause.title), `${style.mark.fail} `),
	...(sureness[cause.certainty] ? style.paragraph(style.caution(sureness[cause.certainty]), '  ') : []),
	...style.paragraph(cause.why, '  '),
	...cause.evidence.flatMap(seen => style.paragraph(style.dim(seen), '  · ')),
	'',
	`  ${style.strong('What helps')}`,
	...fixLines(cause, style),
	...(cause.certainty === 'confirmed'
		? []
		: cause.ask.flatMap(ask => style.paragraph(style.dim(`To tell: ${ask}`), '  '))),
	...style.paragraph(style.dim([cause.id, ...cause.docs.slice(0, 1)].join(' · ')), '  '),
];

/** In a line. What is proven says the command that helps, if one does; what is not, what speaks for it, or would decide. */
const shortLines = (
	{title, certainty, id, evidence, fix}: CauseJson,
	told: readonly string[],
	style: Style,
): readonly string[] => {
	const seen = evidence.find(one => !told.includes(one));
	const command = certainty === 'confirmed' ? fix.find(one => one.command)?.command : undefined;
	return [
		...style.paragraph(`${title} ${style.dim(`(${certainty}, ${id})`)}`, '  • '),
		...(command ? [`     ${style.command(command)}`] : []),
		...(certainty === 'confirmed' || seen === undefined ? [] : style.paragraph(style.dim(seen), '    ')),
	];
};

const causeLines = ([first, ...others]: readonly CauseJson[], style: Style): readonly string[] => {
	if (!first) return [];
	return [
		'',
		...wholeLines(first, style),
		...(others.length > 0
			? ['', `  ${style.strong(first.certainty === 'confirmed' ? 'Also' : 'It may also be')}`]
			: []),
		...others.flatMap(cause => shortLines(cause, first.evidence, style)),
	];
};

const pageLines = (pages: readonly PageReport[], style: Style): readonly string[] => {
	if (pages.length === 0) return [];
	return [
		style.strong('Pages'),
		...pages.flatMap(({id, name, status, causes, reason}) => {
			const aside = reason ?? causes.map(({title}) => title).join('; ');
			return style.paragraph(
				`${name} ${style.dim(`(${id})`)}${aside ? ` ${style.dim(`· ${aside}`)}` : ''}`,
				`  ${markOf(status, style)} `,
			);
		}),
	];
};

const fixedLines = (fixes: Report['fixes'], style: Style): readonly string[] =>
	fixes && fixes.length > 0
		? [
				style.strong('Mended'),
				...fixes.flatMap(({text, status, reason}) =>
					style.paragraph(
						reason ? `${text} ${style.dim(`· ${reason}`)}` : text,
						`  ${status === 'done' ? style.mark.pass : style.mark.fail} `,
					),
				),
			]
		: [];

const verdictLine = ({summary, graph, durationMs}: Report, style: Style): string => {
	const paint = {healthy: style.good, problems: style.bad, inconclusive: style.caution}[summary.verdict];
	const calls = `${graph.calls} ${graph.calls === 1 ? 'call' : 'calls'}, ${(durationMs / 1000).toFixed(1)} s`;
	return `${paint(`${verdictSentence(summary)}.`)} ${countSentence(summary)} ${style.dim(`(${calls})`)}`;
};

/** For a person: every check by area, then the first cause in full and the others in a line each. */
export const human = (report: Report, style: Style): string =>
	[
		...style.paragraph(style.dim(targetSentence(report))),
		'',
		...areaLines(report, style),
		...pageLines(report.pages ?? [], style),
		...fixedLines(report.fixes, style),
		...causeLines(report.causes, style),
		'',
		...style.paragraph(verdictLine(report, style)),
	].join('\n');

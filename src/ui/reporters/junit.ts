import type {CheckReport, Report} from '../../diagnostics/report.js';

/** Characters that XML cannot hold at all, and those that have a meaning in it. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const meanings: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

const escaped = (text: string): string =>
	text.replace(forbidden, '').replace(/[&<>"']/g, sign => meanings[sign] ?? sign);

const attributes = (values: Readonly<Record<string, string | number>>): string =>
	Object.entries(values)
		.map(([name, value]) => ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, ' ')}"`)
		.join('');

const element = (name: string, values: Readonly<Record<string, string | number>>, content = ''): string =>
	content ? `<${name}${attributes(values)}>${content}</${name}>` : `<${name}${attributes(values)}/>`;

const detail = ({causes}: CheckReport): string =>
	causes
		.flatMap(({title, why, evidence, fix}) => [
			title,
			why,
			...evidence.map(seen => `- ${seen}`),
			...fix.map(({text, command, url}) => `→ ${text}${command ? `: ${command}` : url ? `: ${url}` : ''}`),
		])
		.join('\n');

const outcomeOf = (finding: CheckReport): string => {
	const {status, causes, reason = '', blockedBy} = finding;
	const [first] = causes;
	if (status === 'fail' && first)
		return element('failure', {type: first.id, message: first.title}, escaped(detail(finding)));
	if (status === 'crashed') return element('error', {type: 'crashed', message: reason}, escaped(reason));
	if (status === 'blocked' && blockedBy.length === 0)
		return element('error', {type: first?.id ?? 'blocked', message: reason}, escaped(detail(finding) || reason));
	return status === 'skip' || status === 'blocked' ? element('skipped', {}, escaped(reason)) : '';
};

const property = (name: string, value: string): string => element('property', {name, value});

const seconds = (findings: readonly CheckReport[]): string =>
	(findings.reduce((sum, {durationMs}) => sum + durationMs, 0) / 1000).toFixed(3);

const suite = (area: string, findings: readonly CheckReport[], report: Report, id: number): string => {
	const {startedAt, tool, graph} = report;
	const cases = findings.map(finding => ({finding, outcome: outcomeOf(finding)}));
	const count = (name: string): number => cases.filter(({outcome}) => outcome.startsWith(`<${name}`)).length;
	const warnings = findings
		.filter(({status}) => status === 'warn')
		.map(detail)
		.join('\n');
	const content = [
		`<properties>${property('tool', `${tool.name} ${tool.version}`)}${property('graph', graph.version)}</properties>`,
		...cases.map(({finding, outcome}) =>
			element(
				'testcase',
				{name: finding.title, classname: finding.check, time: (finding.durationMs / 1000).toFixed(3)},
				outcome,
			),
		),
		`<system-out>${escaped(warnings)}</system-out>`,
		'<system-err/>',
	];
	const values = {
		name: `doctor.${area}`,
		package: 'doctor',
		id,
		timestamp: startedAt.slice(0, 19),
		hostname: 'localhost',
		tests: findings.length,
		failures: count('failure'),
		errors: count('error'),
		skipped: count('skipped'),
		time: seconds(findings),
	};
	return element('testsuite', values, `\n    ${content.join('\n    ')}\n  `);
};

/** What continuous integration reads: a suite for each area, a case for each check. A page of `--all-pages` is a case, too. */
export const junit = (report: Report): string => {
	const pages = (report.pages ?? []).map(
		({id, name, status, causes, reason}): CheckReport => ({
			check: `page.${id}`,
			title: `${name} (${id})`,
			area: 'page',
			status,
			causes,
			blockedBy: [],
			...(reason !== undefined && {reason}),
			durationMs: 0,
		}),
	);
	const all = [...report.findings, ...pages];
	const suites = [...new Set(all.map(({area}) => area))].map((area, index) =>
		suite(
			area,
			all.filter(finding => finding.area === area),
			report,
			index,
		),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n  ${suites.join('\n  ')}\n</testsuites>`;
};

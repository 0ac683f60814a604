import {asJson} from '../causes/as-json.js';
import type {Finding, Fix} from '../causes/cause.js';
import {type ExitCode, exitCode} from '../core/exit-code.js';
import type {Secret} from '../core/secret.js';
import {describeFinding, furtherReading} from '../ui/describe-finding.js';
import type {Ui} from '../ui/ui.js';
import {isLocalHost} from '../webhook/probe/address.js';
import {probeWebhook} from '../webhook/probe/probe-webhook.js';
import type {ProbeCheck, ProbeReport, ProbeStatus, Verdict} from '../webhook/probe/report.js';
import {defineCommand, flag, required} from './command.js';
import type {Context} from './context.js';
import {webUrl} from './values.js';

/** Without a report: nothing was sent. */
interface Checked {
	readonly report?: ProbeReport;
	readonly version: string;
}

const exitCodes: Readonly<Record<Verdict, ExitCode>> = {
	healthy: exitCode.done,
	problems: exitCode.problemFound,
	inconclusive: exitCode.unreachable,
};

/** Each opens a part of the probe. One may be missing, and its part is then skipped; a person is asked for both. */
const keys = async (context: Context): Promise<{verifyToken?: Secret; appSecret?: Secret}> => {
	const {verifyToken, appSecret} = await context.settings();
	const all = context.interactive || !(verifyToken || appSecret);
	return {
		...((all || verifyToken) && {verifyToken: await context.need('verifyToken')}),
		...((all || appSecret) && {appSecret: await context.need('appSecret')}),
	};
};

const count = (checks: readonly ProbeCheck[], status: ProbeStatus): number =>
	checks.filter(check => check.status === status).length;

const renderCheck = ({title, status, note, reason}: ProbeCheck, ui: Ui): void => {
	if (status === 'blocked') {
		ui.print(`${ui.mark.skip} ${ui.dim(title)}`);
		return;
	}
	const mark = {pass: ui.mark.pass, warn: ui.mark.warn, fail: ui.mark.fail, skip: ui.mark.skip};
	const beside = note ?? reason;
	ui.print(`${mark[status]} ${title}${beside === undefined ? '' : ui.dim(` (${beside})`)}`);
};

/** To run this command again is what everybody does anyway. */
const withoutItself = (finding: Finding): Finding => ({
	...finding,
	cause: {
		...finding.cause,
		fixes: evidence => {
			const [first, ...others] = finding.cause.fixes(evidence);
			const isItself = (fix: Fix): boolean => fix.kind === 'command' && fix.argv[0] === 'check-webhook';
			const [kept = first, ...rest] = [first, ...others].filter(fix => !isItself(fix));
			return [kept, ...rest];
		},
	},
});

const findingLines = (finding: Finding, ui: Ui): readonly string[] => {
	const detail = {indent: '  '};
	return [
		...ui.paragraph(ui.strong(finding.cause.title(finding.evidence)), `${ui.mark.fail} `),
		...describeFinding(finding, ui, detail),
		...furtherReading(finding, ui, detail),
	];
};

/** In the shape of a report of the doctor. */
const reportJson = ({checks, findings, ...report}: ProbeReport, version: string): object => ({
	tool: {name: 'messenger-tool', version},
	startedAt: report.startedAt,
	durationMs: report.durationMs,
	target: {webhookUrl: report.url},
	requests: report.requests,
	summary: {
		pass: count(checks, 'pass'),
		warn: count(checks, 'warn'),
		fail: count(checks, 'fail'),
		skip: count(checks, 'skip'),
		blocked: count(checks, 'blocked'),
		crashed: 0,
		verdict: report.verdict,
	},
	findings: checks.map(({findings: seen, blockedBy = [], ...check}) => ({
		...check,
		area: 'webhook',
		causes: seen.map(withoutItself).map(asJson),
		blockedBy,
	})),
	causes: findings.map(withoutItself).map(asJson),
});

export const checkWebhook = defineCommand({
	name: 'check-webhook',
	group: 'Webhooks',
	summary: 'do to a callback URL what Meta does, and name what is wrong with it',
	description:
		'Does the handshake, with the right verify token and a wrong one, then sends signed events of every kind and shape, a ' +
		'large one, and some with a wrong signature: about forty requests, one after the other, marked as a test, about people and ' +
		'pages that do not exist.',
	args: {url: required('url', 'the callback URL, in full')},
	options: {yes: flag('--yes', 'send to another machine than this one without asking')},
	examples: [
		['check-webhook http://localhost:3000/webhook', 'a bot on this machine'],
		['check-webhook https://bot.example.com/webhook --yes', 'the URL that Meta calls'],
	],
	run: async (context, input): Promise<Checked> => {
		const {signal, version, clock} = context;
		const url = webUrl(input.url);
		const agreed =
			input.yes ||
			isLocalHost(url) ||
			(await context.ask.confirm(`Send about forty test requests to ${url.host}?`, '--yes'));
		if (!agreed) return {version};
		const known = await keys(context);
		const step = context.step(`Calling ${url.host} as Meta does`);
		const report = await probeWebhook({
			url,
			...known,
			version,
			signal,
			now: () => clock.now(),
			onCheck: title => step.update(title),
		});
		const told = `${report.requests} ${report.requests === 1 ? 'request' : 'requests'} in ${(report.durationMs / 1000).toFixed(1)} s`;
		if (report.verdict === 'healthy') step.done(told);
		else step.failed(told);
		return {report, version};
	},
	json: ({report, version}) => (report ? reportJson(report, version) : {}),
	exitCode: ({report}) => exitCodes[report?.verdict ?? 'healthy'],
	render: ({report}, ui) => {
		if (!report) {
			ui.print('Nothing was sent.');
			return;
		}
		const {checks, findings, verdict, url, facts} = report;
		for (const check of checks) renderCheck(check, ui);
		for (const finding of findings) {
			ui.print();
			for (const line of findingLines(withoutItself(finding), ui)) ui.print(line);
		}
		if (checks.some(({status}) => status === 'skip'))
			ui.hint('What was skipped needs the verify token or the app secret.');
		else if (verdict === 'healthy' && facts.local)
			ui.next(['listen', '--tunnel', '--register', '--forward-to', url], 'have Meta call it through a tunnel');
		else if (verdict === 'healthy') ui.next(['set-webhook', url], 'have Meta call it');
		else if (checks.every(({status}) => status !== 'fail'))
			ui.hint(checks.find(({status}) => status === 'blocked')?.reason ?? '');
	},
});

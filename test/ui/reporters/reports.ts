import type {Report} from '../../../src/diagnostics/report.js';
import {examine} from '../../diagnostics/examine.js';
import {healthyWorld, ids} from '../../diagnostics/healthy-world.js';
import type {StandInPage} from '../../diagnostics/stand-in-graph.js';

/** The same in each run: no times, no port of a test server. */
const settled = (report: Report): Report => ({
	...report,
	startedAt: '2026-11-22T12:00:00.000Z',
	durationMs: 812,
	graph: {...report.graph, url: 'https://graph.example.com'},
	findings: report.findings.map(finding => ({...finding, durationMs: 0})),
});

/** A report with one failure, a warning, and a page whose name tries to be more than a name. */
export const troubledReport = async (): Promise<Report> => {
	const world = healthyWorld();
	world.headers = {'x-app-usage': '{"call_count":85}'};
	world.pages[0] = {...(world.pages[0] as StandInPage), name: 'A|B <b>@team</b> `x`\u001b[31m, "q" & co', fields: null};
	const {report} = await examine(world, {target: {recipient: ids.psid}, skip: ['webhook']});
	return settled(report);
};

export const healthyReport = async (): Promise<Report> =>
	settled((await examine(healthyWorld(), {only: ['settings', 'limit']})).report);

export const unreachableReport = async (): Promise<Report> =>
	settled(
		(await examine({...healthyWorld(), faults: {'GET /{page}/subscribed_apps': 'garbage'}}, {only: ['subscription']}))
			.report,
	);

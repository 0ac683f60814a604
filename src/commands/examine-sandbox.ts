import {Secret} from '../core/secret.js';
import type {Setting, Settings} from '../core/setting.js';
import type {Report} from '../diagnostics/report.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import type {Context} from './context.js';
import {reportInSandbox} from './report-in-sandbox.js';

/** For one request, in ms. */
const requestTimeout = 15_000;

const given = <Value>(value: Value): Setting<Value> => ({value, source: {kind: 'sandbox'}, hides: []});

const settingsOf = ({url, version, app, users, pages}: Sandbox, pageId: string | undefined): Settings => {
	const page = pages.find(({id}) => id === pageId) ?? pages[0];
	return {
		graphUrl: given(url),
		graphVersion: given(version),
		appId: given(app.id),
		appSecret: given(new Secret(app.secret)),
		verifyToken: given(new Secret(app.verifyToken)),
		...(users[0] && {userToken: given(new Secret(users[0].token))}),
		...(page && {pageId: given(page.id), pageToken: given(new Secret(page.token))}),
	};
};

/** What the doctor says of a page in a running sandbox. */
export const examineSandbox = async (
	context: Context,
	sandbox: Sandbox,
	pageId: string | undefined,
): Promise<Report> => {
	const [{doctor}, {createHttp}, {createGraph}] = await Promise.all([
		import('../diagnostics/index.js'),
		import('../graph/http.js'),
		import('../graph/graph.js'),
	]);
	const settings = settingsOf(sandbox, pageId);
	const http = createHttp({
		origin: sandbox.url,
		version: sandbox.version,
		appSecret: new Secret(sandbox.app.secret),
		requestTimeout,
		signal: context.signal,
		clock: context.clock,
		userAgent: `messenger-tool/${context.version}`,
	});
	const {report} = await doctor({
		graph: createGraph(http),
		settings,
		clock: context.clock,
		signal: context.signal,
		version: context.version,
	});
	return reportInSandbox(report);
};

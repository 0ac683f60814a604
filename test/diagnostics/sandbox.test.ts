import {describe, expect, it, onTestFinished} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {type DoctorOptions, doctor, type Examination} from '../../src/diagnostics/index.js';
import {createGraph} from '../../src/graph/graph.js';
import {createHttp} from '../../src/graph/http.js';
import type {Sandbox} from '../../src/sandbox/sandbox.js';
import {startSandbox} from '../../src/sandbox/start.js';
import {setting} from './healthy-world.js';

const open = async (): Promise<Sandbox> => {
	const sandbox = await startSandbox();
	onTestFinished(() => sandbox.close());
	return sandbox;
};

const first = <Item>(items: readonly Item[]): Item => {
	const [item] = items;
	if (item === undefined) throw new Error('The sandbox is empty');
	return item;
};

const examine = async (sandbox: Sandbox, options: Partial<DoctorOptions> = {}): Promise<Examination> => {
	const {url, version, app, users, pages} = sandbox;
	const [page, user] = [first(pages), first(users)];
	const graph = createGraph(
		createHttp({
			origin: url,
			version,
			appSecret: new Secret(app.secret),
			requestTimeout: 5_000,
			signal: new AbortController().signal,
			clock: {now: () => new Date(), sleep: async () => undefined},
			userAgent: 'test',
		}),
	);
	return doctor({
		graph,
		settings: {
			appId: setting(app.id),
			appSecret: setting(new Secret(app.secret)),
			pageId: setting(page.id),
			pageToken: setting(new Secret(page.token)),
			userToken: setting(new Secret(user.token)),
			graphUrl: setting(url),
			graphVersion: setting(version),
		},
		...options,
	});
};

const causesOf = ({report}: Examination): readonly string[] => report.causes.map(({id}) => id);

describe('the doctor in the sandbox', () => {
	it('finds that the new world has no webhook yet, and nothing else', async () => {
		expect(causesOf(await examine(await open()))).toEqual(['subscription.app-webhook-missing']);
	});

	it('knows the people of a page', async () => {
		const sandbox = await open();
		const recipient = first(first(sandbox.pages).psids);
		const {report} = await examine(sandbox, {target: {recipient}, only: ['recipient']});
		expect(report.causes).toEqual([]);
	});

	it('finds whose person a PSID is', async () => {
		const sandbox = await open();
		const [, other] = sandbox.pages;
		const recipient = first(other?.psids ?? []);
		const {report} = await examine(sandbox, {target: {recipient}, only: ['recipient']});
		expect(report.causes[0]).toMatchObject({id: 'recipient.other-page', certainty: 'confirmed'});
	});
});

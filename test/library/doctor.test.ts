import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {doctor} from '../../src/index.js';
import {type Sandbox, startSandbox} from '../../src/sandbox.js';

describe('doctor, for programs', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(() => sandbox.close());

	const setUp = () => ({
		graphUrl: sandbox.url,
		appId: sandbox.app.id,
		appSecret: sandbox.app.secret,
		userToken: sandbox.users[0]?.token ?? '',
		pageToken: sandbox.pages[0]?.token ?? '',
	});

	it('reports as the command does', async () => {
		const report = await doctor(setUp());
		expect(report).toMatchObject({schemaVersion: 1, graph: {url: sandbox.url}, target: {appId: sandbox.app.id}});
		expect(report.findings.find(({check}) => check === 'token.page')?.status).toBe('pass');
	});

	it('names the cause of a wrong secret', async () => {
		const report = await doctor({...setUp(), appSecret: '0'.repeat(32), only: ['app']});
		expect(report.causes[0]?.id).toBe('app-secret.wrong');
	});

	it('takes an error into account', async () => {
		const error = '(#100) No matching user found, error_subcode 2018001, the id comes from Facebook Login';
		const report = await doctor({...setUp(), only: ['settings'], error});
		expect(report.causes.map(({id}) => id)).toContain('recipient.app-scoped-id');
	});

	it('reports what cannot be reached', async () => {
		const report = await doctor({...setUp(), graphUrl: 'http://127.0.0.1:9', only: ['app']});
		expect(report.summary.verdict).toBe('inconclusive');
		expect(report.causes[0]?.id).toBe('network.unreachable');
	});

	it('finds a value that cannot be right', async () => {
		const report = await doctor({...setUp(), pageToken: '"EAAG quoted"', only: ['settings']});
		expect(report.causes[0]?.id).toBe('token.malformed');
		expect(JSON.stringify(report)).not.toContain('EAAG quoted');
	});

	it('refuses a check that does not exist', async () => {
		await expect(doctor({...setUp(), only: ['tokne']})).rejects.toThrow(RangeError);
	});
});

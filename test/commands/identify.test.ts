import {describe, expect, it} from 'vitest';
import {ids} from '../diagnostics/healthy-world.js';
import {run} from '../front-door.js';
import {live, todaysWorld} from './live-world.js';

describe('identify', () => {
	it.each([
		[ids.psid, {kind: 'psid', certainty: 'confirmed', page: ids.page}],
		[ids.otherPsid, {kind: 'psid', certainty: 'confirmed', page: ids.otherPage, pageName: 'Other Page'}],
		[ids.asid, {kind: 'app-scoped', certainty: 'confirmed', page: ids.page, psid: ids.psid}],
		[ids.page, {kind: 'page', certainty: 'confirmed', page: ids.page}],
		[ids.otherPage, {kind: 'page', certainty: 'confirmed', page: ids.otherPage}],
		[ids.app, {kind: 'app', certainty: 'confirmed'}],
		['+1 555 010 0123', {kind: 'phone', certainty: 'confirmed'}],
		['15550100123', {kind: 'phone', certainty: 'likely'}],
		['4.00000000000001E+15', {kind: 'rounded', certainty: 'confirmed'}],
		['{{psid}}', {kind: 'malformed', certainty: 'confirmed'}],
		['100012345678901', {kind: 'app-scoped', certainty: 'likely'}],
		['4000000000000033', {kind: 'unknown', certainty: 'possible'}],
	])('%s', async (id, expected) => {
		const {env} = await live(todaysWorld());
		const {code, json} = await run(['identify', id, '--json'], {env});
		expect(code).toBe(0);
		const {kinds, ...rest} = json as {id: string; kinds: object[]};
		expect(rest).toEqual({schemaVersion: 1, id});
		expect(kinds[0]).toMatchObject(expected);
	});

	it('says it to a person, with the next command', async () => {
		const {env} = await live(todaysWorld());
		const {stdout, stderr} = await run(['identify', ids.asid], {env});
		expect(stdout).toContain(
			`${ids.asid}: a person, as the app knows them (app-scoped id); for Example Page (${ids.page}) they are ${ids.psid}`,
		);
		expect(stderr).toContain(`messenger-tool send-message ${ids.psid}`);
	});

	it('reads the form of an id without any settings', async () => {
		const {code, json} = await run('identify undefined --json');
		expect(code).toBe(0);
		expect(json).toMatchObject({kinds: [{kind: 'malformed'}]});
	});

	it('wants an id', async () => {
		expect((await run('identify')).code).toBe(2);
	});
});

import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {metaJson} from '../../src/webhook/meta-json.js';
import {sign} from '../../src/webhook/signature.js';
import {run, temporaryFolder} from '../front-door.js';

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const env = {MESSENGER_APP_SECRET: secret};
const event = {object: 'page', entry: [{id: '1', messaging: [{message: {text: 'Grüße https://x.example/'}}]}]};
const body = metaJson(event);
const {sha256, sha1} = sign(Buffer.from(body), secret);

const check = (stdin: string, signature: string): ReturnType<typeof run> =>
	run(['verify-signature', '--signature', signature, '--json'], {env, stdin});

describe('verify-signature', () => {
	it('accepts a valid signature, exit 0', async () => {
		const {code, json} = await check(body, sha256);
		expect(code).toBe(0);
		expect(json).toEqual({schemaVersion: 1, valid: true, algorithm: 'sha256', reason: 'match', causes: []});
	});

	it('takes the whole header line and the legacy header', async () => {
		expect((await check(body, `X-Hub-Signature: ${sha1}`)).json).toMatchObject({valid: true, algorithm: 'sha1'});
	});

	it('reads the body from a file, byte for byte', async () => {
		const path = join(temporaryFolder(), 'body.json');
		writeFileSync(path, body);
		const {code, stdout} = await run(['verify-signature', '--signature', sha256, '--file', path], {env});
		expect(code).toBe(0);
		expect(stdout).toContain('The signature is valid (sha256)');
	});

	it.each([
		['wrong-secret', 'webhook.signature-wrong-secret', () => check(body, sign(Buffer.from(body), 'other').sha256)],
		['reserialised', 'webhook.signature-reserialised', () => check(JSON.stringify(event), sha256)],
		['line-end', 'webhook.signature-reserialised', () => check(`${body}\n`, sha256)],
		['other-algorithm', 'webhook.signature-algorithm', () => check(body, sha1.replace('sha1', 'sha256'))],
		['truncated', 'webhook.signature-body-truncated', () => check(body.slice(0, 50), sha256)],
		['missing-header', 'webhook.signature-missing', () => run(['verify-signature', '--json'], {env, stdin: body})],
		['malformed-header', 'webhook.signature-missing', () => check(body, 'sha256=12')],
	])('says %s and names %s, exit 1', async (reason, cause, result) => {
		const {code, json} = await result();
		expect(code).toBe(1);
		expect(json).toMatchObject({valid: false, reason});
		expect((json as {causes: {id: string}[]}).causes[0]?.id).toBe(cause);
	});

	it('says to a person what was done to the body', async () => {
		const {code, stdout} = await run(['verify-signature', '--signature', sha256], {env, stdin: `${body}\n`});
		expect(code).toBe(1);
		expect(stdout).toContain('A line end or blank was added after the body.');
		expect(stdout).not.toContain(secret);
	});

	it('names settings.missing and settings.unreadable, exit 2', async () => {
		expect((await run('verify-signature --json', {stdin: body})).json).toMatchObject({error: {id: 'settings.missing'}});
		const {code, json} = await run('verify-signature --file /nowhere/body --json', {env});
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'settings.unreadable'}});
	});
});

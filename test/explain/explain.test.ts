import {describe, expect, it} from 'vitest';
import {causeById, causes} from '../../src/causes/catalogue.js';
import {explanationAsJson} from '../../src/explain/as-json.js';
import {explain} from '../../src/explain/explain.js';
import {faq, faqByName} from '../../src/explain/faq.js';
import {said} from './said.js';

const ids = (text: string): readonly string[] => explain(text).findings.map(({cause}) => cause.id);

describe('explain', () => {
	it.each(said)('%s', (text, wanted) => {
		expect(wanted).toContain(ids(text)[0]);
	});

	it.each(causes.flatMap(({id, wire}) => (wire ? [[id, wire] as const] : [])))(
		'names %s when its answer is pasted',
		(id, wire) => {
			const {message, code, subcode, type = 'OAuthException'} = wire;
			const pasted = JSON.stringify({
				error: {message, type, code, ...(subcode !== undefined && {error_subcode: subcode}), fbtrace_id: 'A'},
			});
			const call = wire.at?.[0] === undefined ? '' : `${wire.at[0]} `;
			expect(ids(call + pasted).slice(0, 3)).toContain(id);
		},
	);

	it.each([
		'',
		' ',
		'hello there',
		'npm ERR! code ELIFECYCLE',
		'SELECT * FROM orders WHERE id = 7',
		'こんにちは',
		'{}',
		'[1, 2, 3]',
		'Segmentation fault (core dumped)',
		'fatal: not a git repository',
		'segfault at 0 ip 00007f error 4 in libc',
		'the printer does not print',
		'Warum startet mein Auto nicht?',
		'Permission denied (publickey).',
		'discord bot does not answer slash commands',
		'telegram bot sends no reply',
		'stripe webhook: signature does not match',
		'a page on confluence is missing an image',
		'spreadsheet formula returns #VALUE!',
		'an exam was cancelled last week',
		'ModuleNotFoundError: No module named numpy',
		'x-hub-signature of the github webhook never matches the digest',
		'connect ECONNREFUSED 203.0.113.9:6379',
		"TypeError: Cannot read property 'rows' of undefined at /srv/report/db.js:3:1",
		'npm ERR! code ERESOLVE while resolving: facebook-kit@1.0.0',
		'{ __ar: 1, error: 1357, errorSummary: "Login", errorDescription: "The cookie of facebook.com is old" }',
		'the whatsapp-web client prints every message twice',
		'git push: remote: Permission to me/messenger-bot.git denied',
		'google.auth.exceptions.RefreshError: invalid_grant: Token has been expired',
		'expected 200, got 404 in the test of my orders',
		'nginx: bind() to 0.0.0.0:80 failed',
		'Unable to locate package',
	])('admits that it knows nothing of %j', text => {
		const {input, findings, next} = explain(text);
		expect([input, findings]).toEqual([{kind: 'unknown'}, []]);
		expect(next.at(-1)?.argv).toEqual(['doctor']);
	});

	it('hears a person out whose output ends with what an installer says', () => {
		const said = 'only testers of my messenger bot get an answer, other people get none';
		expect(ids(`${said}\nnpm ERR! code ELIFECYCLE\nnpm ERR! errno 1`)).toEqual(ids(said));
		expect(ids(said)[0]).toBe('app.development-mode');
	});

	it.each([
		['messages and my webhook are a riddle to me', 'subscription.page-not-subscribed'],
		['a word about the fan page: who may connect it', 'accounts.business-owned'],
		['facebook, pictures and I', 'attachment.url-unreachable'],
		['the id of the recipient, says facebook', 'recipient.app-scoped-id'],
	])('says at least what a text may be about: %s', (text, id) => {
		const {findings} = explain(text);
		expect(findings.slice(0, 3).map(({cause}) => cause.id)).toContain(id);
		expect(findings.map(({certainty}) => certainty)).not.toContain('confirmed');
	});

	it('gives the list of codes and the trace id for a code that nobody knows', () => {
		const {input, findings, next} = explain(
			'{"error":{"message":"(#424242) New","type":"OAuthException","code":424242,"fbtrace_id":"Xy1234567"}}',
		);
		expect(input).toEqual({kind: 'graph-error', code: 424242, fbtraceId: 'Xy1234567'});
		expect(findings).toEqual([]);
		expect(next[0]?.url).toContain('error-codes');
	});

	it('names at most five causes, best first, confirmed before likely before possible', () => {
		const rank = ['confirmed', 'likely', 'possible'];
		for (const [text] of said) {
			const {findings} = explain(text);
			expect(findings.length).toBeLessThanOrEqual(5);
			const certainties = findings.map(({certainty}) => rank.indexOf(certainty));
			expect(
				certainties.filter((one, index) => index > 0 && rank[one] === 'confirmed' && certainties[index - 1] !== one),
				text,
			).toEqual([]);
		}
	});

	it('fills in what the text names, and asks what would decide', () => {
		const {findings, next} = explain(
			'{"recipient":{"id":"4000000000000001"},"message":{"text":"x"}} → (#100) No matching user found',
		);
		expect(findings.length).toBeGreaterThan(1);
		expect(next.at(-1)?.argv).toEqual(['doctor', '--recipient', '4000000000000001', '--webhook-url', '<url>']);
		expect(next[0]?.text).toMatch(/\?$/);
	});

	it.each([
		['the plugin says "(#100) No matching user found".', 'No matching user found'],
		['`(#100) Invalid keys "x" were found`', 'Invalid keys "x" were found'],
		['{"code":190,"message":"Malformed access token\n"}', 'Malformed access token'],
	])('quotes Meta without the quotes around it: %s', (text, message) => {
		expect(explain(text).findings[0]?.answer?.message).toBe(message);
	});

	it.each([
		['(#100) Param tag must be one of {HUMAN_AGENT}', 'The message tag or messaging_type is not one that Meta takes'],
		[
			'{"code":200,"error_subcode":2069030,"message":"Permissions error"}',
			'The Graph API does not serve this call for pages of the new kind',
		],
		[
			'(#100) Invalid keys "colour" were found in param "message[quick_replies][0]".',
			'The message has a form that Meta does not take: "message[quick_replies][0]"',
		],
	])('names what Meta refuses, not what it takes: %s', (text, title) => {
		const [first] = explain(text).findings;
		expect(first?.cause.title(first.evidence)).toBe(title);
	});

	it('takes the process number of a log line for no code', () => {
		const {input, findings} = explain('ERROR 4 --- [exec-1] CallBackHandler: Facebook: Invalid OAuth access token.');
		expect([input.code, findings[0]?.cause.id]).toEqual([undefined, 'token.malformed']);
	});

	it('repeats no token, in any notation', () => {
		const token = `EAAG${'aB3'.repeat(30)}`;
		const secret = '0123456789abcdef0123456789abcdef';
		for (const text of [
			`https://graph.facebook.com/v25.0/me/messages?access_token=${token} (#190) Malformed access token ${token}`,
			`{"error":{"message":"Malformed access token ${token}","code":190}}`,
			`access_token=300000000000001|${secret} An active access token must be used`,
			`webhook verified but the bot gets no messages, my token is ${token}`,
		]) {
			const shown = JSON.stringify(explanationAsJson(explain(text)));
			expect(shown).not.toContain(token);
			expect(shown.toLowerCase()).not.toContain(token.toLowerCase());
			expect(shown).not.toContain(secret);
		}
	});

	it('says what has changed since old words were right', () => {
		const old = (text: string): readonly string[] => explain(text).changed.map(change => change.old);
		expect(old('Create the test user with manage_pages and page_messaging')).toEqual([
			'manage_pages',
			'creating test users',
		]);
		expect(old('answer the webhook with 200 within 20 seconds')).toEqual(['20 seconds']);
		expect(old('check the X-Hub-Signature header')).toEqual(['X-Hub-Signature']);
		expect(old('check the X-Hub-Signature-256 header')).toEqual([]);
		expect(old('the data-ref of the plugin is empty')).toEqual(['data-ref']);
	});

	it('keeps the shape of the contract', () => {
		expect(Object.keys(explanationAsJson(explain('(#4) Application request limit reached')))).toEqual([
			'schemaVersion',
			'input',
			'causes',
			'next',
			'changed',
		]);
	});
});

describe('the FAQ', () => {
	it('has its eight questions, by name, with causes that exist', () => {
		expect(faq.length).toBe(8);
		for (const entry of faq) {
			expect(faqByName(entry.name)).toBe(entry);
			expect(
				entry.causes.filter(id => !causeById(id)),
				entry.name,
			).toEqual([]);
			expect(entry.commands.length, entry.name).toBeGreaterThan(0);
		}
	});

	it.each([
		['Why is my webhook not receiving any callback?', 'no-callback'],
		['How can I validate that the call is sent by Facebook?', 'from-facebook'],
		['Why do I keep getting the same call to my webhook again?', 'repeated-calls'],
		['How do I tie a plugin click to a thread with data-ref?', 'tie-to-account'],
		['Why can I not see the plugin?', 'plugin-hidden'],
		['Why do I get No matching user found?', 'no-matching-user'],
		['Why can I not message test users?', 'test-users'],
		['My page token expires too quickly', 'token-expires'],
	])('%s', (question, name) => {
		expect(explain(question).faq?.name).toBe(name);
	});
});

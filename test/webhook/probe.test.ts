import type {AddressInfo} from 'node:net';
import {createServer} from 'node:net';
import {describe, expect, it, onTestFinished} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {type ProbeOptions, probeWebhook} from '../../src/webhook/probe/probe-webhook.js';
import type {ProbeReport} from '../../src/webhook/probe/report.js';
import {appSecret, certificate, type Fault, startBot, verifyToken} from './servers/bot.js';
import {deliveryFaults} from './servers/delivery.js';
import {healthyVariants} from './servers/healthy.js';
import {shapeFaults} from './servers/shapes.js';
import {signatureFaults} from './servers/signature.js';
import {transportFaults} from './servers/transport.js';
import {verificationFaults} from './servers/verification.js';

/** Times as in life, but twenty times shorter. */
/** Far below what Meta waits, and far above what a busy machine needs. */
const limits = {answerMs: 600, giveUpMs: 2000, settleMs: 100, restartMs: 400};

const probe = (url: string, options: Partial<ProbeOptions> = {}): Promise<ProbeReport> =>
	probeWebhook({
		url: new URL(url),
		verifyToken: new Secret(verifyToken),
		appSecret: new Secret(appSecret),
		version: '0.0.0',
		signal: AbortSignal.timeout(30_000),
		now: () => new Date(),
		limits,
		ca: certificate('ca'),
		...options,
	});

const bot = async (fault: Partial<Fault> = {}): ReturnType<typeof startBot> => {
	const running = await startBot(fault);
	onTestFinished(running.close);
	return running;
};

const idsOf = ({findings}: ProbeReport): readonly string[] => findings.map(({cause}) => cause.id);
const confirmedOf = ({findings}: ProbeReport): readonly string[] =>
	findings.filter(({certainty}) => certainty === 'confirmed').map(({cause}) => cause.id);
const statusOf = ({checks}: ProbeReport, id: string): string | undefined =>
	checks.find(({check}) => check === id)?.status;

describe('probeWebhook', () => {
	it('finds nothing wrong with a healthy bot, in few requests', async () => {
		const {url, requests} = await bot();
		const report = await probe(url);
		expect(idsOf(report)).toEqual([]);
		expect(report).toMatchObject({verdict: 'healthy', facts: {local: true, handshake: true, delivery: true}});
		expect(report.checks.every(({status}) => status === 'pass')).toBe(true);
		expect(report.requests).toBe(requests());
		expect(requests()).toBeLessThan(50);
	});

	it('finds nothing wrong with a healthy bot behind https', async () => {
		const {url} = await bot({tls: 'good'});
		expect(idsOf(await probe(url))).toEqual([]);
	});

	it.each(healthyVariants)('finds nothing wrong with a bot that is healthy in its own way: $name', async variant => {
		const report = await probe((await bot(variant)).url);
		expect(idsOf(report)).toEqual([]);
		expect(report.verdict).toBe('healthy');
	});

	it('says what it left out when a healthy bot takes too long for all of it', async () => {
		const {url} = await bot({post: (call, healthy) => void setTimeout(() => healthy(call), 50)});
		const report = await probe(url, {limits: {...limits, totalMs: 500}});
		expect(report).toMatchObject({verdict: 'inconclusive', findings: []});
		expect(report.checks.at(-1)).toMatchObject({status: 'blocked', reason: expect.stringContaining('time')});
	});

	it.each([...verificationFaults, ...deliveryFaults, ...signatureFaults, ...shapeFaults, ...transportFaults])(
		'names $cause: $name',
		async fault => {
			const {url, requests} = await bot(fault);
			const report = await probe(url);
			expect(idsOf(report)[0]).toBe(fault.cause);
			expect(confirmedOf(report).filter(id => id !== fault.cause)).toEqual([]);
			if (fault.proven !== undefined) expect(report.findings[0]?.certainty === 'confirmed').toBe(fault.proven);
			expect(report.verdict).toBe(fault.warns ? 'healthy' : 'problems');
			expect(report.findings[0]?.seen.length).toBeGreaterThan(0);
			expect(requests()).toBeLessThan(80);
			expect(report.checks).toHaveLength(11);
		},
	);

	it('names webhook.server-unreachable when nothing listens', async () => {
		const server = createServer().listen(0, '127.0.0.1');
		await new Promise(resolve => server.once('listening', resolve));
		const {port} = server.address() as AddressInfo;
		server.close();
		const report = await probe(`http://127.0.0.1:${port}/webhook`);
		expect(idsOf(report)).toEqual(['webhook.server-unreachable']);
		expect(statusOf(report, 'webhook.delivery')).toBe('blocked');
	});

	it('asks a slow bot that takes events side by side about every shape, and disturbs nobody with warnings', async () => {
		const warned: string[] = [];
		const listen = ({name}: Error): void => void warned.push(name);
		process.on('warning', listen);
		const post: NonNullable<Fault['post']> = (call, healthy) => void setTimeout(() => healthy(call), 100);
		const report = await probe((await bot({post})).url, {limits: {...limits, answerMs: 400}});
		await new Promise(resolve => setImmediate(resolve));
		process.off('warning', listen);
		expect(report.verdict).toBe('healthy');
		expect(report.checks.find(({check}) => check === 'webhook.shapes')?.note).toBeUndefined();
		expect(warned).toEqual([]);
	});

	it('asks a slow bot that takes one event at a time about the most telling shapes alone', async () => {
		let queue = Promise.resolve();
		const post: NonNullable<Fault['post']> = (call, healthy) => {
			queue = queue.then(() => new Promise(resolve => setTimeout(resolve, 60))).then(() => healthy(call));
		};
		const report = await probe((await bot({post})).url, {limits: {...limits, answerMs: 400}});
		expect(report.verdict).toBe('healthy');
		expect(report.checks.find(({check}) => check === 'webhook.shapes')?.note).toContain('most telling');
	});

	it.each([
		['http://192.0.2.1/webhook', 'webhook.not-https'],
		['http://bot.example.invalid/webhook', 'webhook.not-https'],
	])('names the cause from the URL alone: %s', async (url, cause) => {
		const report = await probe(url);
		expect(idsOf(report)[0]).toBe(cause);
		expect(report.requests).toBe(0);
	});

	it.each([
		['http://10.255.255.1/webhook', 'webhook.host-not-public'],
		['https://bot.internal/webhook', 'webhook.host-not-public'],
		['https://bot.example.invalid/webhook', 'webhook.server-unreachable'],
	])('knows without a name server: %s', async (url, cause) => {
		const report = await probe(url);
		expect(idsOf(report)[0]).toBe(cause);
		expect(report).toMatchObject({verdict: 'problems', requests: 0});
	});

	it('says of a private address that Meta cannot reach it', async () => {
		const report = await probe('https://10.255.255.1:9/webhook', {limits: {...limits, giveUpMs: 200}});
		expect(idsOf(report)[0]).toBe('webhook.host-not-public');
	});
});

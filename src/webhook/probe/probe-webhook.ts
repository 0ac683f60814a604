import type {Secret} from '../../core/secret.js';
import {examineAddress} from './address.js';
import {CheckList} from './check-list.js';
import {rankFindings} from './rank-findings.js';
import type {ProbeReport, ProbeStatus, Verdict} from './report.js';
import {metaLimits, type ProbeLimits, Session} from './session.js';
import {tryEvents} from './try-events.js';
import {tryHandshake} from './try-handshake.js';

export interface ProbeOptions {
	readonly url: URL;
	/** Without it the handshake is not judged. */
	readonly verifyToken?: Secret;
	/** Without it no event is sent. */
	readonly appSecret?: Secret;
	/** Of the tool, for the User-Agent. */
	readonly version: string;
	readonly signal: AbortSignal;
	now(): Date;
	/** Told before each check, with its title. */
	onCheck?(title: string): void;
	/** `handshake`: send no events. Default: everything. */
	readonly only?: 'handshake';
	readonly limits?: Partial<ProbeLimits>;
	/** Certificates to trust in place of the public ones, as PEM. */
	readonly ca?: string;
}

/**
 * Does to a callback URL what Meta does, and more, and names what is wrong. Sends a bounded number of requests, one after
 * the other, each marked as a test and about people and pages that do not exist. Prints nothing.
 * @throws the reason of the signal
 */
export const probeWebhook = async (options: ProbeOptions): Promise<ProbeReport> => {
	const {url, only, limits, now} = options;
	const started = performance.now();
	const startedAt = now().toISOString();
	const session = new Session({...options, limits: {...metaLimits, ...limits}});
	const checks = new CheckList(title => options.onCheck?.(title));
	const address = await examineAddress(url, session.signal);
	await checks.run('webhook.address', async () => ({
		findings: address.findings,
		...(address.local && {note: 'on this machine: Meta cannot call it'}),
	}));

	let unknown = address.unknown;
	let reachable = false;
	let handshake: boolean | undefined;
	let delivery: boolean | undefined;
	let slowestMs: number | undefined;
	if (address.closed)
		checks.blockRest(
			'webhook.address',
			address.unknown ? `The name server did not answer for ${url.hostname}` : undefined,
		);
	else {
		const greeted = await tryHandshake(session, address, checks);
		({reachable, handshake} = greeted);
		unknown ||= greeted.unknown;
		if (greeted.open && only !== 'handshake')
			({delivery, durationMs: slowestMs} = await tryEvents(session, checks, {handshake}));
	}

	const has = (status: ProbeStatus): boolean => checks.checks.some(check => check.status === status);
	const verdict: Verdict = has('fail') ? 'problems' : unknown || has('blocked') ? 'inconclusive' : 'healthy';
	return {
		url: url.href,
		startedAt,
		durationMs: Math.round(performance.now() - started),
		requests: session.requests,
		checks: checks.checks,
		findings: rankFindings(checks.findings),
		verdict,
		facts: {local: address.local, reachable, handshake, delivery, slowestMs},
	};
};

import {randomBytes} from 'node:crypto';
import {type Finding, found} from '../../causes/cause.js';
import {webhookChallengeNotPlain} from '../../causes/webhook/challenge-not-plain.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
import {webhookVerifyTokenUnchecked} from '../../causes/webhook/verify-token-unchecked.js';
import type {Answer, Exchange} from '../exchange.js';
import type {Address} from './address.js';
import {challengeFindings} from './challenge-findings.js';
import type {CheckList} from './check-list.js';
import {compareAnswers} from './compare-answers.js';
import {describeExchange} from './describe-exchange.js';
import {failureFindings} from './failure-findings.js';
import type {Session} from './session.js';

export interface HandshakeOutcome {
	readonly reachable: boolean;
	/** Undefined when no verify token is known. */
	readonly handshake: boolean | undefined;
	/** Nothing can be said: this machine has no way to the host. */
	readonly unknown: boolean;
	/** The endpoint is there, whatever it thinks of the token: events may be tried. */
	readonly open: boolean;
}

/** Our side has no network: says nothing about the server. */
const noNetwork = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** Causes that leave the endpoint standing: the token, the text around the challenge, or a bug in this handler alone. */
const aboutHandshakeAlone = new Set([
	'webhook.verify-token-mismatch',
	'webhook.challenge-not-plain',
	'webhook.server-error',
]);

/** As a number, these digits would be lost. */
const longChallenge = (session: Session): string => Array.from({length: 4}, () => session.newChallenge()).join('');

/** A host that wakes up for every visitor is too late for Meta. */
const lateness = ({url, limits}: Session, {durationMs}: Answer): readonly Finding[] =>
	durationMs > limits.answerMs
		? [
				found(
					webhookSlowOrNon200,
					{callbackUrl: url.href, durationMs},
					{certainty: 'likely', seen: [`The GET was answered after ${durationMs} ms`]},
				),
			]
		: [];

const tryLongChallenge = async (session: Session, token: string): Promise<readonly Finding[]> => {
	const challenge = longChallenge(session);
	const exchange = await session.handshake(token, challenge);
	if (exchange.kind === 'answer' && exchange.status === 200 && exchange.body.toString() === challenge) return [];
	const seen = ['A short challenge comes back, one of 40 digits does not', describeExchange(exchange)];
	return [found(webhookChallengeNotPlain, {callbackUrl: session.url.href}, {seen})];
};

interface WrongToken {
	readonly challenge: string;
	readonly exchange: Exchange;
}

const sendWrongToken = async (session: Session): Promise<WrongToken> => {
	const challenge = session.newChallenge();
	return {challenge, exchange: await session.handshake(`wrong-${randomBytes(8).toString('hex')}`, challenge)};
};

const wrongTokenFindings = (session: Session, {challenge, exchange}: WrongToken): readonly Finding[] => {
	const echoed = exchange.kind === 'answer' && exchange.status < 300 && exchange.body.includes(challenge);
	if (!echoed) return [];
	const seen = [`With a wrong token: ${describeExchange(exchange)}`];
	return [found(webhookVerifyTokenUnchecked, {callbackUrl: session.url.href}, {score: 0.9, seen})];
};

/** Does what Meta does when a callback is set, and what it does not do: a wrong token, a strange challenge. */
export const tryHandshake = async (
	session: Session,
	{local}: Address,
	checks: CheckList,
): Promise<HandshakeOutcome> => {
	const {url, verifyToken} = session;
	const challenge = session.newChallenge();
	const first = await session.handshake(verifyToken?.reveal() ?? 'unknown-token', challenge);
	if (first.kind === 'failure') {
		if (first.fault === 'dns-unavailable' || (noNetwork.has(first.code) && !local)) {
			checks.blockRest('webhook.connection', `This machine has no way to ${url.hostname} (${first.code})`);
			return {reachable: false, handshake: undefined, unknown: true, open: false};
		}
		await checks.run('webhook.connection', async () => ({findings: await failureFindings(first, url)}));
		checks.blockRest('webhook.connection');
		return {reachable: false, handshake: undefined, unknown: false, open: false};
	}
	await checks.run('webhook.connection', async () => ({
		findings: lateness(session, first),
		note: `${first.durationMs} ms`,
	}));
	let wrong: WrongToken | undefined;
	let faults = challengeFindings(first, challenge, session);
	if (verifyToken && faults[0] && faults[0].certainty !== 'confirmed') {
		wrong = await sendWrongToken(session);
		faults = await compareAnswers(session, first, wrong.exchange, faults);
	}
	const serious = faults.filter(({cause}) => !aboutHandshakeAlone.has(cause.id));
	const open = !(faults[0] && !aboutHandshakeAlone.has(faults[0].cause.id));
	let handshake: boolean | undefined;
	if (verifyToken)
		handshake = await checks.run('webhook.handshake', async () => ({
			findings: faults.length > 0 ? faults : await tryLongChallenge(session, verifyToken.reveal()),
		}));
	else if (open)
		checks.skip('webhook.handshake', 'No verify token is known (--verify-token-file, MESSENGER_VERIFY_TOKEN)');
	else handshake = await checks.run('webhook.handshake', async () => ({findings: serious}));
	if (open)
		await checks.run('webhook.verify-token', async () => ({
			findings: wrongTokenFindings(session, wrong ?? (await sendWrongToken(session))),
		}));
	else checks.blockRest('webhook.handshake');
	return {reachable: true, handshake, unknown: false, open};
};

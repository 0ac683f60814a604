import {found, Problem} from '../../causes/cause.js';
import {webhookTunnelFailed} from '../../causes/webhook/tunnel-failed.js';
import {fromThisMachine} from '../../core/from-this-machine.js';
import type {ListenDesk} from '../../page/listen-desk.js';
import type {ServedPage} from '../../page/serve-page.js';
import type {Totals} from '../../webhook/listen/listen-event.js';
import {type Listener, type ListenerOptions, startListener} from '../../webhook/listen/listener.js';
import type {Tunnel} from '../../webhook/tunnel/open-tunnel.js';
import type {Context} from '../context.js';
import {portProblem} from '../port-problem.js';
import {showPage} from '../show-page.js';
import {usageProblem} from '../usage-problem.js';
import {register} from './registration.js';
import {tunnelTo} from './tunnel-to.js';

export interface RunOptions extends Omit<ListenerOptions, 'now'> {
	readonly tunnel: boolean;
	readonly register: boolean;
	/** Show what comes in on a page. */
	readonly open: boolean;
	/** Where it records to, as it was given. */
	readonly recordPath?: string;
	/** The words of the command that does the same again. */
	readonly again: readonly string[];
}

/** For forwards that are under way when the listener ends. */
const graceMs = 10_000;
/** Whoever stops us may have stopped the tunnel a moment before. */
const stopWithinMs = 200;

const aborted = (signal: AbortSignal): Promise<void> =>
	new Promise(done => {
		if (signal.aborted) done();
		else signal.addEventListener('abort', () => done(), {once: true});
	});

const start = async (options: ListenerOptions): Promise<Listener> => {
	try {
		return await startListener(options);
	} catch (error) {
		throw (
			portProblem('listen', error, {...options, hostOption: true}) ??
			usageProblem('listen', `The listener cannot start: ${(error as Error).message}`)
		);
	}
};

const openDesk = async ({version}: Context, target: () => string): Promise<ListenDesk> => {
	const {listenDesk} = await import('../../page/listen-desk.js');
	return listenDesk({version, target});
};

/** What the run has done, and why it is not well. */
export interface Listened {
	readonly totals: Totals;
	readonly problem?: Problem;
	/** What kept it from putting the former webhook back. */
	readonly notUndone?: unknown;
}

/** Fires when the tunnel has ended and nobody wanted that, with the problem. */
const lost = ({signal}: Context, {program, url, ended}: Tunnel, {path, again}: RunOptions): AbortSignal => {
	const gone = new AbortController();
	void ended.then(async seen => {
		await Promise.race([aborted(signal), new Promise(done => setTimeout(done, stopWithinMs))]);
		const evidence = {program, publicUrl: `${url}${path}`, again};
		if (!signal.aborted) gone.abort(new Problem(found(webhookTunnelFailed, evidence, {seen})));
	});
	return gone.signal;
};

/** What it forwards comes back to it: each event would go round for ever. */
const itself = (): Problem =>
	usageProblem('listen', 'It would forward to itself', 'Give the address of the bot in --forward-to');

/** Listens until the run is stopped or the tunnel has ended, and then leaves everything as it was. */
export const runListener = async (context: Context, options: RunOptions): Promise<Listened> => {
	const {path, forwardTo, recordPath, onEvent} = options;
	let url = '';
	const desk = options.open ? await openDesk(context, () => forwardTo?.href ?? url) : undefined;
	const round = new AbortController();
	const listener = await start({
		...options,
		onRound: () => round.abort(itself()),
		...(desk && {onDelivery: (event, arrived) => desk.take({event, ...arrived})}),
		now: () => context.clock.now(),
	});
	url = fromThisMachine(listener.url);
	let page: ServedPage | undefined;
	let tunnel: Tunnel | undefined;
	let ending = AbortSignal.any([context.signal, round.signal]);
	let undo = async (): Promise<unknown> => undefined;
	let totals: Totals;
	let notUndone: unknown;
	try {
		if (desk) page = await showPage(context, desk.open);
		if (options.tunnel) {
			tunnel = await tunnelTo(context, listener.port);
			if (forwardTo?.host === new URL(tunnel.url).host) throw itself();
			ending = AbortSignal.any([ending, lost(context, tunnel, options)]);
		}
		const publicUrl = tunnel && `${tunnel.url}${path}`;
		onEvent({
			event: 'listening',
			url: listener.url,
			...(publicUrl !== undefined && {publicUrl}),
			...(forwardTo && {forwardTo: forwardTo.href}),
			...(recordPath !== undefined && {record: recordPath}),
			...(page && {openUrl: page.url}),
		});
		if (options.register && publicUrl !== undefined) {
			const registration = await register(context, publicUrl, ending);
			({undo} = registration);
			onEvent({event: 'registered', callbackUrl: publicUrl, former: registration.former});
		}
		await aborted(ending);
	} finally {
		[totals, notUndone] = await Promise.all([listener.close(graceMs), undo()]);
		await tunnel?.close();
		await page?.close();
	}
	const {reason} = ending;
	return {totals, ...(reason instanceof Problem && {problem: reason}), ...(notUndone !== undefined && {notUndone})};
};

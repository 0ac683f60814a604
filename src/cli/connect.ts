import {systemClock} from '../core/clock.js';
import {toolVersion} from '../core/version.js';
import {createGraph, type Graph} from '../graph/graph.js';
import {createHttp, type Exchange} from '../graph/http.js';
import {proxyOf} from './proxy-of.js';
import type {RunParts} from './run-parts.js';
import type {SettingSources} from './settings.js';

/** For one request, in ms; the overall deadline may end it sooner. */
const requestTimeout = 15_000;

const exchangeLine = ({method, path, attempt, status, durationMs, traceId, fault}: Exchange): string =>
	[
		`${method} ${path}`,
		status ?? fault,
		`${durationMs} ms`,
		traceId && `trace ${traceId}`,
		attempt > 1 && `attempt ${attempt}`,
	]
		.filter(Boolean)
		.join('  ');

interface ConnectionParts extends Pick<RunParts, 'host' | 'redactor' | 'terminal' | 'deadline'> {
	readonly sandboxed: boolean;
	readonly sources: SettingSources;
	/** Told where the Graph API is. */
	found(origin: string): void;
	/** Whether anybody still wants to hear of requests. */
	isOpen(): boolean;
}

/** A client of the Graph API as the settings of the run have it, until the signal fires. */
export const connect = async (parts: ConnectionParts, signal: AbortSignal): Promise<Graph> => {
	const {host, sandboxed, redactor, terminal, deadline, sources} = parts;
	const {appSecret} = await sources.settings();
	const [origin, version] = [await sources.need('graphUrl'), await sources.need('graphVersion')];
	parts.found(origin);
	const told = new Set<string>();
	const proxy = sandboxed ? undefined : proxyOf(origin, host.env);
	return createGraph(
		createHttp({
			origin,
			version,
			...(appSecret && {appSecret: appSecret.value}),
			...(proxy && {proxy}),
			requestTimeout,
			readTimeout: Math.min(requestTimeout, (deadline.seconds * 1000) / 3),
			signal,
			clock: systemClock,
			userAgent: `messenger-tool/${toolVersion}`,
			onSecret: secret => redactor.add(secret),
			// Dozens of calls side by side meet the same trouble: it is told once.
			onWait: ({path, waitMs, reason}) => {
				if (told.has(reason) && !terminal.verbose) return;
				told.add(reason);
				terminal.note(`${reason}; asking ${path} again in ${(waitMs / 1000).toFixed(1)} s`);
			},
			onExchange: exchange => {
				if (terminal.verbose && parts.isOpen()) terminal.ui.hint(exchangeLine(exchange));
			},
		}),
	);
};

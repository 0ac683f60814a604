import type {Engine} from './engine.js';
import type {Fault} from './faults/faults.js';
import type {TransportFault} from './faults/transport.js';
import {type CallPowers, GraphCall} from './graph-call.js';
import type {Params} from './http/params.js';
import type {Upload} from './http/read-params.js';
import {shownParams} from './http/shown-params.js';
import {innerRequest} from './inner-request.js';
import {makeIsoTime} from './iso-time.js';
import type {RecordedCall} from './recorded-call.js';
import {routes} from './routes/index.js';
import type {InnerAnswer, Method} from './routes/route.js';
import {makeRouter, type Target} from './routes/router.js';
import {type Caller, callerOf} from './rules/caller.js';
import {demandProof} from './rules/proof.js';
import {errorBody, Refusal} from './rules/refusal.js';
import {refusals} from './rules/refusals.js';
import {resolveNode, typeName} from './rules/resolve-node.js';
import {latestVersion, servingVersion, splitVersion} from './rules/version.js';
import {makeTraceIds} from './trace-ids.js';

export interface GraphRequest {
	readonly method: string;
	/** With the version, without the query. */
	readonly path: string;
	readonly params: Params;
	readonly uploads: readonly Upload[];
	/** Why the body could not be read. */
	readonly unreadable?: Refusal;
	/** Of the `Authorization` header. */
	readonly bearer?: string;
	readonly origin: string;
	/** The header `User-Agent`: which program calls. */
	readonly agent?: string | undefined;
	/** Part of a batch. */
	readonly inner?: boolean;
}

export type GraphReply = InnerAnswer;

export type GraphApi = (request: GraphRequest) => Promise<GraphReply | TransportFault>;

const isMethod = (method: string): method is Method => method === 'GET' || method === 'POST' || method === 'DELETE';

/** The parameter `method` is how the recipes of 2016 posted from a browser's address bar. */
const methodOf = ({method, params}: GraphRequest): string => {
	const wanted = params.text('method')?.toUpperCase();
	return wanted !== undefined && isMethod(wanted) ? wanted : method === 'HEAD' ? 'GET' : method;
};

/** Faults of a token leave calls with the app's own token alone; `debug_token` tells of them. */
const isTokenFault = (fault: Fault): boolean =>
	fault instanceof Refusal && fault.details.code === 190 && !/application/i.test(fault.message);

/** Codes that say: too many calls. */
const limitCodes: ReadonlySet<number> = new Set([4, 17, 32, 341, 613, 80001, 80006]);

/** A call on its way, and what is found out about it for the headers and the record of its answer. */
interface Progress {
	readonly request: GraphRequest;
	readonly method: string;
	/** Without the version. */
	readonly path: string;
	/** The version that answers. */
	readonly version: string;
	readonly traceId: string;
	/** Time in the world. */
	readonly now: number;
	/** For measuring how long it takes. */
	readonly startedAt: number;
	caller?: Caller;
}

export const makeGraphApi = (engine: Engine): ((request: GraphRequest) => Promise<GraphReply | TransportFault>) => {
	const {store, faults, limiter} = engine;
	const router = makeRouter(routes);
	const nextTraceId = makeTraceIds();
	const isoTime = makeIsoTime();

	const findTarget = (method: Method, path: string, caller: Caller | undefined): Target => {
		const route = router.literal(method, path);
		if (route) return {route};
		const slash = path.indexOf('/', 1);
		const [id, rest] = slash < 0 ? [path.slice(1), ''] : [path.slice(1, slash), path.slice(slash)];
		if (id === '') throw refusals.unsupported(method, 'null');
		if (!caller && id !== 'me' && !router.open(method, rest)) throw refusals.noToken();
		const node = resolveNode(store.read(), method, id, caller);
		const found = router.ofNode(method, node.kind, rest);
		if (found) return {...found, node};
		if (!caller) throw refusals.noToken();
		const [edge, ...further] = rest.slice(1).split('/');
		if (further.length > 0) throw refusals.unknownPath(`/${further.join('/')}`);
		throw method === 'GET' && edge ? refusals.nonexistingField(edge, typeName(node)) : refusals.unsupported(method, id);
	};

	const demandNoFault = (request: GraphRequest, method: string, path: string, caller: Caller | undefined): void => {
		const applies = (fault: Fault): boolean =>
			!(isTokenFault(fault) && (caller === undefined || caller.kind === 'app')) &&
			!(request.inner && !(fault instanceof Refusal));
		const fault = faults.meet(method, path, applies);
		if (fault) throw fault;
	};

	const answer = (progress: Progress): unknown => {
		const {request, method, path, version, now} = progress;
		const {params, uploads, origin} = request;
		if (request.unreadable) throw request.unreadable;
		const token = request.bearer ?? params.text('access_token');
		const caller = token ? callerOf(store.read(), token, now) : undefined;
		if (caller) progress.caller = caller;
		demandNoFault(request, method, path, caller);
		if (caller) demandProof(caller, params, now);
		if (!isMethod(method)) throw refusals.unsupported(method, path.slice(1));
		if (method === 'POST' && (params.has('id') || params.has('ids'))) throw refusals.manyIds();
		const {route, node, item} = findTarget(method, path, caller);
		if (caller && path !== '/') limiter.count(caller, path.split('/')[2], now);
		const parts = {method, path, params, uploads, version, origin, now, node, item, caller};
		const call = new GraphCall(parts, powersOf(request, token ?? ''));
		return route.handle(call);
	};

	const powersOf = (request: GraphRequest, token: string): CallPowers => ({
		store,
		limiter,
		emit: engine.emit,
		tokenFault: () => faults.ofTokens(isTokenFault) as Refusal | undefined,
		edge: async (call, node, name, params) => {
			const target = router.ofNode('GET', node.kind, `/${name}`);
			return target?.route.handle(call.with({node, params, path: `/${node.id}/${name}`}));
		},
		again: async (call, inner) => {
			const reply = await api(innerRequest(inner, request, token, call.version));
			if ('kind' in reply) throw new TypeError('A part of a batch cannot break the connection');
			return reply;
		},
	});

	const headersOf = ({version, traceId, caller, now}: Progress, full: boolean): Record<string, string> => ({
		'content-type': 'application/json; charset=UTF-8',
		'facebook-api-version': version,
		'x-fb-trace-id': traceId,
		'x-fb-rev': '1030000000',
		'x-fb-debug': `${traceId}==`,
		...limiter.headers(caller, now, full),
	});

	const record = (progress: Progress, status: number, answer: unknown, refusal?: Refusal): void => {
		const {request, method, path, version, traceId, caller} = progress;
		const call: RecordedCall = {
			at: isoTime(progress.now),
			method,
			path,
			version,
			status,
			...(refusal && {code: refusal.details.code, message: refusal.message}),
			...(refusal?.details.subcode !== undefined && {subcode: refusal.details.subcode}),
			...(caller && {token: caller.kind}),
			traceId,
		};
		engine.calls.add(call);
		if (engine.observers.none) return;
		engine.observers.tell({
			kind: 'call',
			call,
			...(caller?.kind === 'page' && {page: caller.page.id}),
			...(request.agent !== undefined && {agent: request.agent}),
			sent: shownParams(request.params),
			answer,
			durationMs: Math.round(performance.now() - progress.startedAt),
		});
	};

	const api: GraphApi = async request => {
		const {asked, path} = splitVersion(request.path);
		const now = engine.now();
		const version = servingVersion(asked, now);
		const progress: Progress = {
			request,
			method: methodOf(request),
			path,
			version: version ?? latestVersion,
			traceId: nextTraceId(),
			now,
			startedAt: performance.now(),
		};
		try {
			if (version === undefined) throw refusals.unknownPath(request.path);
			const body = await answer(progress);
			record(progress, 200, body);
			return {status: 200, headers: headersOf(progress, false), body};
		} catch (error) {
			if (error instanceof Refusal) {
				const {status = 400, code} = error.details;
				const body = errorBody(error, progress.traceId);
				record(progress, status, body, error);
				return {status, headers: headersOf(progress, limitCodes.has(code)), body};
			}
			if (!isTransportFault(error)) throw error;
			record(progress, error.kind === 'raw' ? error.status : 0, error.kind === 'raw' ? error.body : undefined);
			return error;
		}
	};
	return api;
};

const isTransportFault = (error: unknown): error is TransportFault =>
	typeof error === 'object' && error !== null && 'kind' in error && !(error instanceof Error);

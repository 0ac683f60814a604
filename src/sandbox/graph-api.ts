import {randomBytes} from 'node:crypto';
import type {Clock} from '../core/clock.js';
import {type CallPowers, makeCall} from './graph-call.js';
import {Params} from './http/params.js';
import {readForm, type Upload} from './http/read-params.js';
import {routes} from './routes/index.js';
import type {InnerAnswer, InnerRequest, Method, Route} from './routes/route.js';
import {makeRouter} from './routes/router.js';
import {type Caller, callerOf} from './rules/caller.js';
import {demandProof} from './rules/proof.js';
import {errorBody, Refusal} from './rules/refusal.js';
import {refusals} from './rules/refusals.js';
import {type GraphNode, resolveNode, typeName} from './rules/resolve-node.js';
import {usageHeaders} from './rules/usage.js';
import {latestVersion, servingVersion} from './rules/version.js';
import type {WorldStore} from './world/store.js';

export interface GraphRequest {
	readonly method: string;
	/** With the version, without the query. */
	readonly path: string;
	readonly params: Params;
	readonly uploads: readonly Upload[];
	/** Of the `Authorization` header. */
	readonly bearer?: string;
	readonly origin: string;
}

export type GraphReply = InnerAnswer;

export type GraphApi = (request: GraphRequest) => Promise<GraphReply>;

interface Target {
	readonly route: Route;
	readonly node?: GraphNode;
	readonly item?: string;
}

const splitVersion = (path: string): {readonly asked?: string; readonly rest: string} => {
	const found = /^\/(v\d+\.\d+)(?=\/|$)/.exec(path);
	const rest = found ? path.slice(found[0].length) : path;
	const trimmed = rest.replace(/\/{2,}/g, '/').replace(/\/$/, '') || '/';
	return {...(found?.[1] !== undefined && {asked: found[1]}), rest: trimmed};
};

const isMethod = (method: string): method is Method => method === 'GET' || method === 'POST' || method === 'DELETE';

/** The parameter `method` is how the recipes of 2016 posted from a browser's address bar. */
const methodOf = ({method, params}: GraphRequest): string => {
	const wanted = params.text('method')?.toUpperCase();
	return wanted !== undefined && isMethod(wanted) ? wanted : method === 'HEAD' ? 'GET' : method;
};

const traceId = (): string => `A${randomBytes(16).toString('base64url')}`;

export const makeGraphApi = (store: WorldStore, clock: Clock): GraphApi => {
	const router = makeRouter(routes);

	const findTarget = (method: Method, path: string, caller: Caller | undefined): Target => {
		const literal = router.literal(method, path);
		if (literal) return {route: literal};
		const [id = '', ...rest] = path.slice(1).split('/');
		if (id === '') throw refusals.unsupported(method, 'null');
		if (!caller && id !== 'me') throw refusals.noToken();
		const node = resolveNode(store.read(), method, id, caller);
		const route = router.ofNode(method, node.kind, rest);
		if (route) return {route, node, ...(rest[1] !== undefined && {item: rest[1]})};
		const [edge] = rest;
		if (rest.length > 1) throw refusals.unknownPath(`/${rest.slice(1).join('/')}`);
		throw method === 'GET' && edge !== undefined
			? refusals.nonexistingField(edge, typeName(node))
			: refusals.unsupported(method, id);
	};

	const answer = async (request: GraphRequest, method: string, path: string, version: string, now: number) => {
		const {params} = request;
		const token = request.bearer ?? params.text('access_token');
		const caller = token ? callerOf(store.read(), token, now) : undefined;
		if (caller) demandProof(caller, params, now);
		if (!isMethod(method)) throw refusals.unsupported(method, path.slice(1));
		const {route, ...target} = findTarget(method, path, caller);
		const parts = {method, path, params, uploads: request.uploads, version, origin: request.origin, now, ...target};
		const call = makeCall(caller ? {...parts, caller} : parts, powers(request, token ?? ''));
		return {caller, body: await route.handle(call)};
	};

	const powers = (request: GraphRequest, token: string): CallPowers => ({
		store,
		edge: async (call, node, name, params) => {
			const route = router.ofNode('GET', node.kind, [name]);
			return route?.handle(call.with({node, params, path: `/${node.id}/${name}`}));
		},
		again: (call, inner) => again(inner, request, token, call.version),
	});

	const again = (inner: InnerRequest, outer: GraphRequest, token: string, version: string): Promise<GraphReply> => {
		const [path = '', ...query] = inner.target.split('?');
		const values = new Map([...readForm(query.join('?')), ...readForm(inner.body)]);
		// The proof of the batch fits its own token: a call with another token brings another proof.
		if (!values.has('access_token')) {
			values.set('access_token', token);
			for (const name of ['appsecret_proof', 'appsecret_time'])
				if (!values.has(name) && outer.params.has(name)) values.set(name, outer.params.raw(name));
		}
		const versioned = /^\/?v\d+\.\d+(\/|$)/.test(path) ? path : `${version}/${path}`;
		return api({
			method: inner.method,
			path: `/${versioned.replace(/^\//, '')}`,
			params: new Params(values),
			uploads: [],
			origin: outer.origin,
		});
	};

	const api: GraphApi = async request => {
		const now = clock.now().getTime() + store.read().clockOffsetMs;
		const trace = traceId();
		const {asked, rest} = splitVersion(request.path);
		const version = servingVersion(asked, now);
		const headers = (caller?: Caller): Record<string, string> => ({
			'content-type': 'application/json; charset=UTF-8',
			'facebook-api-version': version ?? latestVersion,
			'x-fb-trace-id': trace,
			'x-fb-rev': '1030000000',
			'x-fb-debug': randomBytes(24).toString('base64'),
			...usageHeaders(caller),
		});
		try {
			if (version === undefined) throw refusals.unknownPath(request.path);
			const {body, caller} = await answer(request, methodOf(request), rest, version, now);
			return {status: 200, headers: headers(caller), body};
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return {status: error.details.status ?? 400, headers: headers(), body: errorBody(error, trace)};
		}
	};
	return api;
};

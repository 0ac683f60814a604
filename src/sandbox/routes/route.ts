import type {PageEvent} from '../deliveries/page-event.js';
import type {Params} from '../http/params.js';
import type {Upload} from '../http/read-params.js';
import type {Quota} from '../limits/quotas.js';
import type {Caller} from '../rules/caller.js';
import type {Refusal} from '../rules/refusal.js';
import type {GraphNode} from '../rules/resolve-node.js';
import type {ReadonlyWorld, World} from '../world/world.js';

export type Method = 'GET' | 'POST' | 'DELETE';

/** A call of the Graph API, read and checked as far as all calls are alike. */
export interface Call {
	readonly method: Method;
	/** Path without the version: `/me/accounts`. */
	readonly path: string;
	/** The object that the path begins with; absent for paths like `/debug_token`. */
	readonly node: GraphNode | undefined;
	/** The last part of a path like `/{user}/permissions/{permission}`. */
	readonly item: string | undefined;
	readonly params: Params;
	readonly uploads: readonly Upload[];
	readonly caller: Caller | undefined;
	/** Which version answers. */
	readonly version: string;
	/** Where the sandbox is, for addresses in its answers. */
	readonly origin: string;
	readonly now: number;
	readonly world: ReadonlyWorld;
	/** Changes the world; the newest one is given, as another process may have written meanwhile. */
	change<Result>(change: (world: World) => Result): Promise<Result>;
	/** Asks an edge of a node, as `fields` does for `accounts{name}`. `undefined` when there is no such edge. */
	edge(node: GraphNode, name: string, params: Params): Promise<unknown>;
	/** Counts the call against a quota of its own. @throws Refusal when that is used up */
	spend(quota: Quota, key: string): void;
	/** Tells the apps of the page what happened. */
	emit(event: PageEvent): void;
	/** The fault that tokens are armed with. */
	tokenFault(): Refusal | undefined;
	/** The same call, about something else. */
	with(changes: CallChanges): Call;
	/** Calls again with another path and parameters: the parts of a batch. */
	again(request: InnerRequest): Promise<InnerAnswer>;
}

export type CallChanges = Partial<Pick<Call, 'path' | 'node' | 'params' | 'caller'>>;

export interface InnerRequest {
	readonly method: Method;
	/** With the query, without origin and version. */
	readonly target: string;
	readonly body: string;
}

export interface InnerAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** One entry of the coverage table, and what answers. */
export interface Route {
	readonly method: Method;
	/** `{app}`, `{page}`, `{user}`, `{psid}` … stand for an id of that kind. */
	readonly path: `/${string}`;
	/** What it does. */
	readonly does: string;
	/** In what it differs from Meta's own, as far as is known. */
	readonly lacks: string;
	/** Answers calls that bring no token. */
	readonly withoutToken?: boolean;
	handle(call: Call): unknown;
}

import type {PageEvent} from './deliveries/page-event.js';
import type {Params} from './http/params.js';
import type {Upload} from './http/read-params.js';
import type {Limiter} from './limits/limiter.js';
import type {Quota} from './limits/quotas.js';
import type {Call, CallChanges, InnerAnswer, InnerRequest, Method} from './routes/route.js';
import type {Caller} from './rules/caller.js';
import type {Refusal} from './rules/refusal.js';
import type {GraphNode} from './rules/resolve-node.js';
import type {WorldStore} from './world/store.js';
import type {ReadonlyWorld, World} from './world/world.js';

export interface CallParts {
	readonly method: Method;
	readonly path: string;
	readonly node: GraphNode | undefined;
	readonly item: string | undefined;
	readonly params: Params;
	readonly uploads: readonly Upload[];
	readonly caller: Caller | undefined;
	readonly version: string;
	readonly origin: string;
	readonly now: number;
}

/** What a call may do besides reading the world. */
export interface CallPowers {
	readonly store: WorldStore;
	edge(call: Call, node: GraphNode, name: string, params: Params): Promise<unknown>;
	again(call: Call, request: InnerRequest): Promise<InnerAnswer>;
	readonly limiter: Limiter;
	emit(event: PageEvent): void;
	tokenFault(): Refusal | undefined;
}

/** A call with its powers. One is made for every request, so its methods are shared. */
export class GraphCall implements Call {
	readonly #parts: CallParts;
	readonly #powers: CallPowers;

	constructor(parts: CallParts, powers: CallPowers) {
		this.#parts = parts;
		this.#powers = powers;
	}

	get method(): Method {
		return this.#parts.method;
	}

	get path(): string {
		return this.#parts.path;
	}

	get node(): GraphNode | undefined {
		return this.#parts.node;
	}

	get item(): string | undefined {
		return this.#parts.item;
	}

	get params(): Params {
		return this.#parts.params;
	}

	get uploads(): readonly Upload[] {
		return this.#parts.uploads;
	}

	get caller(): Caller | undefined {
		return this.#parts.caller;
	}

	get version(): string {
		return this.#parts.version;
	}

	get origin(): string {
		return this.#parts.origin;
	}

	get now(): number {
		return this.#parts.now;
	}

	get world(): ReadonlyWorld {
		return this.#powers.store.read();
	}

	change<Result>(change: (world: World) => Result): Promise<Result> {
		return this.#powers.store.change(change);
	}

	edge(node: GraphNode, name: string, params: Params): Promise<unknown> {
		return this.#powers.edge(this, node, name, params);
	}

	again(request: InnerRequest): Promise<InnerAnswer> {
		return this.#powers.again(this, request);
	}

	spend(quota: Quota, key: string): void {
		this.#powers.limiter.spend(quota, key, this.now);
	}

	emit(event: PageEvent): void {
		this.#powers.emit(event);
	}

	tokenFault(): Refusal | undefined {
		return this.#powers.tokenFault();
	}

	with(changes: CallChanges): Call {
		return new GraphCall({...this.#parts, ...changes}, this.#powers);
	}
}

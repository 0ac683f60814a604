import type {PageEvent} from './deliveries/page-event.js';
import type {Params} from './http/params.js';
import type {Upload} from './http/read-params.js';
import type {Limiter} from './limits/limiter.js';
import type {Call, CallChanges, InnerAnswer, InnerRequest, Method} from './routes/route.js';
import type {Caller} from './rules/caller.js';
import type {Refusal} from './rules/refusal.js';
import type {GraphNode} from './rules/resolve-node.js';
import type {WorldStore} from './world/store.js';
import type {ReadonlyWorld, World} from './world/world.js';

export interface CallParts {
	readonly method: Method;
	readonly path: string;
	readonly node?: GraphNode;
	readonly item?: string;
	readonly params: Params;
	readonly uploads: readonly Upload[];
	readonly caller?: Caller;
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

export const makeCall = (parts: CallParts, powers: CallPowers): Call => {
	const call: Call = {
		...parts,
		get world(): ReadonlyWorld {
			return powers.store.read();
		},
		change: <Result>(change: (world: World) => Result) => powers.store.change(change),
		edge: (node, name, params) => powers.edge(call, node, name, params),
		spend: (quota, key) => powers.limiter.spend(quota, key, parts.now),
		emit: event => powers.emit(event),
		tokenFault: () => powers.tokenFault(),
		again: request => powers.again(call, request),
		with: (changes: CallChanges) => makeCall({...parts, ...changes}, powers),
	};
	return call;
};

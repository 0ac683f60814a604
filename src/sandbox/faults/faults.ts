import type {Refusal} from '../rules/refusal.js';
import type {TransportFault} from './transport.js';

export interface ArmOptions {
	/** How many calls meet the fault; without it, all until it is disarmed. */
	readonly calls?: number;
	/** Which calls, as `METHOD /path` with `{x}` for any part. Default: those that the cause is known from, else all. */
	readonly at?: string | readonly string[];
}

/** What a call meets. */
export type Fault = Refusal | TransportFault;

interface Armed {
	readonly id: string;
	readonly fault: Fault;
	readonly at: readonly string[];
	left: number;
}

export interface ArmedFault {
	readonly id: string;
	/** Absent when every call meets it. */
	readonly callsLeft?: number;
	readonly at: readonly string[];
}

const fits = (pattern: string, method: string, path: string): boolean => {
	const [wantedMethod, wantedPath = ''] = pattern.split(' ');
	const wanted = wantedPath.split('/');
	const given = path.split('/');
	return (
		(wantedMethod === method || wantedMethod === '*') &&
		wanted.length === given.length &&
		wanted.every((part, index) => part.startsWith('{') || part === given[index])
	);
};

/** The faults that are armed, and how slow the sandbox is. */
export class Faults {
	#armed: Armed[] = [];
	#slowness = {ms: 0, jitterMs: 0};

	arm(id: string, fault: Fault, at: readonly string[], calls = Number.POSITIVE_INFINITY): void {
		this.disarm(id);
		this.#armed.push({id, fault, at, left: calls});
	}

	/** Without an id, everything. */
	disarm(id?: string): void {
		this.#armed = id === undefined ? [] : this.#armed.filter(armed => armed.id !== id);
	}

	list(): ArmedFault[] {
		return this.#armed.map(({id, at, left}) => ({id, at, ...(Number.isFinite(left) && {callsLeft: left})}));
	}

	/** Every answer takes this long, and a random part of the jitter. */
	slow(ms: number, jitterMs = 0): void {
		this.#slowness = {ms, jitterMs};
	}

	get delayMs(): number {
		return this.#slowness.ms + Math.random() * this.#slowness.jitterMs;
	}

	/** The fault that this call meets, if any: one of its calls is used up. */
	meet(method: string, path: string, applies: (fault: Fault) => boolean = () => true): Fault | undefined {
		if (this.#armed.length === 0) return undefined;
		const armed = this.#armed.find(
			({at, fault}) => (at.length === 0 || at.some(pattern => fits(pattern, method, path))) && applies(fault),
		);
		if (!armed) return undefined;
		armed.left -= 1;
		if (armed.left <= 0) this.disarm(armed.id);
		return armed.fault;
	}

	/** The fault that tokens have, without using it up: `debug_token` shows it. */
	ofTokens(isIt: (fault: Fault) => boolean): Fault | undefined {
		return this.#armed.find(({fault}) => isIt(fault))?.fault;
	}
}

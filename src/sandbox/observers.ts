import type {Delivery} from './deliveries/delivery.js';
import type {RecordedCall} from './recorded-call.js';

/** Something that happens in a running sandbox, for whoever shows it. */
export type Observation =
	| {
			readonly kind: 'call';
			readonly call: RecordedCall;
			/** The page whose token came with it. */
			readonly page?: string;
			/** Which program called, as it says itself. */
			readonly agent?: string;
			/** Its parameters, without tokens and secrets. */
			readonly sent: Readonly<Record<string, unknown>>;
			readonly answer: unknown;
			readonly durationMs: number;
	  }
	/** An event is on its way, or what became of it has changed. */
	| {readonly kind: 'delivery'; readonly delivery: Delivery}
	/** The world is another than before. */
	| {readonly kind: 'change'};

/** Who is told what happens. A sandbox that nobody watches does no work for it. */
export class Observers {
	readonly #listeners = new Set<(seen: Observation) => void>();

	get none(): boolean {
		return this.#listeners.size === 0;
	}

	/** Returns how to stop listening. */
	add(listener: (seen: Observation) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	tell(seen: Observation): void {
		for (const listener of this.#listeners) listener(seen);
	}
}

/** A timer of Node's takes no longer wait than this, and less than a second is not worth one. */
const [shortest, longest] = [1000, 2 ** 31 - 1];

/** Rings once, at a time of a clock that may be moved, and keeps no process. */
export class Alarm {
	readonly #now: () => number;
	readonly #ring: () => void;
	#timer: NodeJS.Timeout | undefined;
	#at = Number.POSITIVE_INFINITY;
	#stopped = false;

	constructor(now: () => number, ring: () => void) {
		this.#now = now;
		this.#ring = ring;
	}

	/** Not later than this. */
	noLater(at: number): void {
		if (at < this.#at) this.set(at);
	}

	/** At this time alone; infinity is never. */
	set(at: number): void {
		clearTimeout(this.#timer);
		this.#at = at;
		if (this.#stopped || at === Number.POSITIVE_INFINITY) return;
		this.#timer = setTimeout(this.#ring, Math.min(Math.max(at - this.#now(), shortest), longest)).unref();
	}

	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
	}
}

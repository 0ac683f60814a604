const buckets = 60;

/** How often something happened within a rolling time. Its memory does not grow. */
export class RollingCount {
	readonly #bucketMs: number;
	readonly #counts = new Array<number>(buckets).fill(0);
	#newest = 0;

	constructor(windowMs: number) {
		this.#bucketMs = windowMs / buckets;
	}

	#moveTo(now: number): void {
		const current = Math.floor(now / this.#bucketMs);
		const passed = Math.min(Math.max(current - this.#newest, 0), buckets);
		for (let step = 0; step < passed; step++) this.#counts[(current - step) % buckets] = 0;
		this.#newest = Math.max(current, this.#newest);
	}

	add(now: number): void {
		this.#moveTo(now);
		const slot = this.#newest % buckets;
		this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
	}

	count(now: number): number {
		this.#moveTo(now);
		return this.#counts.reduce((sum, count) => sum + count, 0);
	}
}

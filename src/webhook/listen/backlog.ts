/** Jobs that may wait, and what they weigh, before room is made for the next at once. */
export interface BacklogBounds {
	readonly jobs: number;
	readonly bytes: number;
}

interface Waiting<Job> {
	readonly job: Job;
	readonly bytes: number;
}

/** Arrivals this close are a burst; work then gets so much of every so many milliseconds. */
const burst = {gapMs: 10, everyMs: 20, workMs: 1};
const sliceMs = 10;

/**
 * Work behind the answers. While requests keep coming it gets a small share of the time; as soon as nobody waits, it
 * gets all. Nothing is lost: beyond the bounds the oldest job is done first.
 */
export class Backlog<Job> {
	readonly #work: (job: Job) => void;
	readonly #bounds: BacklogBounds;
	#waiting: Waiting<Job>[] = [];
	#first = 0;
	#bytes = 0;
	#scheduled = false;
	#lastArrival = 0;

	constructor(work: (job: Job) => void, bounds: BacklogBounds) {
		this.#work = work;
		this.#bounds = bounds;
	}

	get #length(): number {
		return this.#waiting.length - this.#first;
	}

	push(job: Job, bytes: number): void {
		while (this.#length >= this.#bounds.jobs || (this.#length > 0 && this.#bytes + bytes > this.#bounds.bytes))
			this.#next();
		this.#waiting.push({job, bytes});
		this.#bytes += bytes;
		this.#lastArrival = performance.now();
		this.#schedule();
	}

	/** Does all that waits. */
	flush(): void {
		while (this.#length > 0) this.#next();
	}

	#next(): void {
		const waiting = this.#waiting[this.#first++];
		if (this.#first > 1000) {
			this.#waiting = this.#waiting.slice(this.#first);
			this.#first = 0;
		}
		if (!waiting) return;
		this.#bytes -= waiting.bytes;
		this.#work(waiting.job);
	}

	#schedule(paced = false): void {
		if (this.#scheduled || this.#length === 0) return;
		this.#scheduled = true;
		if (paced) setTimeout(() => this.#turn(), burst.everyMs);
		else setImmediate(() => this.#turn());
	}

	#turn(): void {
		this.#scheduled = false;
		const start = performance.now();
		const inBurst = this.#length > 1 && start - this.#lastArrival < burst.gapMs;
		const until = start + (inBurst ? burst.workMs : sliceMs);
		do this.#next();
		while (this.#length > 0 && performance.now() < until);
		this.#schedule(inBurst);
	}
}

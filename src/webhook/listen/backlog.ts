/** Jobs that may wait, and what they weigh, before room is made for the next at once. */
export interface BacklogBounds {
	readonly jobs: number;
	readonly bytes: number;
}

interface Waiting<Job> {
	readonly job: Job;
	readonly bytes: number;
}

/** So many arrivals within so many milliseconds are a burst; work then has a turn only now and then. */
const burst = {arrivals: 20, withinMs: 100, everyMs: 50};
/** One job a turn for every thousand that wait: a burst without an end must not put everything off for ever. */
const jobsPerTurn = (waiting: number): number => Math.ceil(waiting / 1000);
const sliceMs = 10;

/**
 * Work behind the answers. In a burst of requests, answering them goes before; as soon as they come slowly enough, the
 * work gets all the time it needs. Nothing is lost: beyond the bounds the oldest job is done first.
 */
export class Backlog<Job> {
	readonly #work: (job: Job) => void;
	readonly #bounds: BacklogBounds;
	#waiting: Waiting<Job>[] = [];
	#first = 0;
	#bytes = 0;
	#scheduled = false;
	readonly #arrivals: number[] = Array.from({length: burst.arrivals}, () => Number.NEGATIVE_INFINITY);
	#arrival = 0;

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
		this.#arrivals[this.#arrival] = performance.now();
		this.#arrival = (this.#arrival + 1) % burst.arrivals;
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

	get #inBurst(): boolean {
		return performance.now() - (this.#arrivals[this.#arrival] ?? 0) < burst.withinMs;
	}

	#schedule(): void {
		if (this.#scheduled || this.#length === 0) return;
		this.#scheduled = true;
		if (this.#inBurst) setTimeout(() => this.#turn(), burst.everyMs);
		else setImmediate(() => this.#turn());
	}

	#turn(): void {
		this.#scheduled = false;
		if (this.#inBurst) for (let jobs = jobsPerTurn(this.#length); jobs > 0; jobs--) this.#next();
		else this.#slice();
		this.#schedule();
	}

	#slice(): void {
		const until = performance.now() + sliceMs;
		do this.#next();
		while (this.#length > 0 && performance.now() < until);
	}
}

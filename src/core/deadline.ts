import {DeadlinePassed} from './stop.js';

/**
 * The time that a run is given. It stands still while a person is asked. Measured by the clock on the wall: `performance`
 * costs every start 1 ms, and a clock that is set during a question moves the limit and nothing else.
 */
export class Deadline {
	#left: number;
	#startedAt = 0;
	#timer: NodeJS.Timeout | undefined;

	constructor(
		readonly seconds: number,
		readonly passed: (reason: DeadlinePassed) => void,
	) {
		this.#left = seconds * 1000;
		this.resume();
	}

	pause(): void {
		if (!this.#timer) return;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#left -= Date.now() - this.#startedAt;
	}

	resume(): void {
		if (this.#timer) return;
		this.#startedAt = Date.now();
		this.#timer = setTimeout(
			() => this.passed(new DeadlinePassed(this.seconds)),
			Math.min(Math.max(this.#left, 0), 2 ** 31 - 1),
		);
		this.#timer.unref();
	}

	/** No time runs out any more. */
	clear(): void {
		this.pause();
		this.#left = Number.POSITIVE_INFINITY;
	}
}

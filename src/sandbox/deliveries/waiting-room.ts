/** What may wait for bots: enough for a crowd that all write at once, and no more than a process bears. */
export const waitingRoom = {events: 20_000, bytes: 64 * 1024 * 1024} as const;

/** Counts what waits for bots. */
export class WaitingRoom {
	readonly #held = new Map<object, number>();
	#bytes = 0;

	constructor(readonly bounds: {readonly events: number; readonly bytes: number} = waitingRoom) {}

	get events(): number {
		return this.#held.size;
	}

	get full(): boolean {
		return this.events >= this.bounds.events || this.#bytes >= this.bounds.bytes;
	}

	/** Takes something in, or notes that it has become larger. */
	hold(waiting: object, bytes: number): void {
		this.#held.set(waiting, (this.#held.get(waiting) ?? 0) + bytes);
		this.#bytes += bytes;
	}

	leave(waiting: object): void {
		this.#bytes -= this.#held.get(waiting) ?? 0;
		this.#held.delete(waiting);
	}
}

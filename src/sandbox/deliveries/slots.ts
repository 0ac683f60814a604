interface Lane {
	taken: number;
	readonly waiting: (() => void)[];
}

/** Work side by side, so much of it in each lane; what comes next waits in turn. */
export class Slots {
	readonly #lanes = new Map<string, Lane>();

	constructor(readonly perLane: number) {}

	async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
		const lane = this.#lanes.get(name) ?? {taken: 0, waiting: []};
		this.#lanes.set(name, lane);
		if (lane.taken < this.perLane) lane.taken++;
		else await new Promise<void>(turn => lane.waiting.push(turn));
		try {
			return await work();
		} finally {
			// Whoever is next takes over the place.
			const next = lane.waiting.shift();
			if (next) next();
			else if (--lane.taken === 0) this.#lanes.delete(name);
		}
	}
}

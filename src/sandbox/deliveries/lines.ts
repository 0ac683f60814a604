/** Work that waits for the work before it in the same line, and for no other. */
export class Lines {
	readonly #last = new Map<string, Promise<unknown>>();
	readonly #underway = new Set<Promise<unknown>>();

	run<Result>(line: string, work: () => Promise<Result>): Promise<Result> {
		const before = this.#last.get(line) ?? Promise.resolve();
		const mine = before.then(work, work);
		this.#last.set(line, mine);
		this.#underway.add(mine);
		const leave = (): void => {
			this.#underway.delete(mine);
			if (this.#last.get(line) === mine) this.#last.delete(line);
		};
		mine.then(leave, leave);
		return mine;
	}

	/** Resolves when nothing is underway. */
	async settled(): Promise<void> {
		while (this.#underway.size > 0) await Promise.allSettled(this.#underway);
	}
}

/** Remembers the last so many names. */
export class Recent {
	readonly #names = new Set<string>();
	readonly #size: number;

	constructor(size: number) {
		this.#size = size;
	}

	/** Whether the name is known; it is from now on. */
	seen(name: string): boolean {
		if (this.#names.has(name)) return true;
		this.#names.add(name);
		if (this.#names.size > this.#size) {
			const [oldest] = this.#names;
			if (oldest !== undefined) this.#names.delete(oldest);
		}
		return false;
	}
}

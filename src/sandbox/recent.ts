/** The last things of a kind. */
export class Recent<Item> {
	readonly #items: Item[] = [];

	constructor(readonly limit = 1_000) {}

	add(item: Item): void {
		this.#items.push(item);
		// Removing many at a time keeps adding cheap.
		if (this.#items.length >= 2 * this.limit) this.#items.splice(0, this.#items.length - this.limit);
	}

	list(): Item[] {
		return this.#items.slice(-this.limit);
	}

	clear(): void {
		this.#items.length = 0;
	}
}

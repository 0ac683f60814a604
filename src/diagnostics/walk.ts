/** A list that several read at once: it is fetched once, and only as far as somebody looks. */
export interface Walk<Item> {
	find(fits: (item: Item) => boolean): Promise<Item | undefined>;
	/** All of them, each as soon as it is there. */
	each(): AsyncGenerator<Item>;
}

export const createWalk = <Item>(items: AsyncIterator<Item>): Walk<Item> => {
	const seen: Item[] = [];
	let ended: {readonly error?: unknown} | undefined;
	let step: Promise<void> | undefined;

	const advance = async (): Promise<void> => {
		try {
			const {done, value} = await items.next();
			if (done) ended = {};
			else seen.push(value);
		} catch (error) {
			ended = {error};
		} finally {
			step = undefined;
		}
	};

	async function* each(): AsyncGenerator<Item> {
		for (let at = 0; ; at++) {
			while (at >= seen.length) {
				if (ended && 'error' in ended) throw ended.error;
				if (ended) return;
				step ??= advance();
				await step;
			}
			yield seen[at] as Item;
		}
	}

	return {
		each,
		find: async fits => {
			for await (const item of each()) if (fits(item)) return item;
			return undefined;
		},
	};
};

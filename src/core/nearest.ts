/** How many letters must change to make one word of the other. */
const distance = (from: string, to: string): number => {
	let row = Array.from({length: to.length + 1}, (_, index) => index);
	for (let i = 1; i <= from.length; i++) {
		const next = [i];
		for (let j = 1; j <= to.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
			);
		row = next;
	}
	return row[to.length] ?? 0;
};

/** The candidate that somebody most likely meant, or undefined when none is near. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
	const wanted = word.toLowerCase().slice(0, 80);
	let best: string | undefined;
	// Half of its letters at the most: a word of two is near to every other.
	let least = Math.min(Math.max(2, Math.ceil(wanted.length * 0.4)), Math.floor(wanted.length / 2)) + 1;
	for (const candidate of candidates) {
		const lower = candidate.toLowerCase();
		// Of those that only go on, the shortest.
		const isBegun = lower.startsWith(wanted) && wanted.length > 3;
		const steps = isBegun ? 1 - 1 / lower.length : distance(wanted, lower);
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
};

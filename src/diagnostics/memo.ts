/** Asks each question once: whoever comes later gets the same promise. */
export const createMemo = (): (<Value>(key: string, ask: () => Promise<Value>) => Promise<Value>) => {
	const answers = new Map<string, Promise<unknown>>();
	return <Value>(key: string, ask: () => Promise<Value>): Promise<Value> => {
		const known = answers.get(key);
		if (known) return known as Promise<Value>;
		const answer = ask();
		answers.set(key, answer);
		// Begun ahead and perhaps never awaited: its failure belongs to whoever does.
		answer.catch(() => undefined);
		return answer;
	};
};

/**
 * Lets so many of what is asked for run at once. Hundreds of commands share this process: on a busy machine each of them,
 * side by side with all others, would take longer than it may.
 */
export const inTurns = (limit: number): (<Value>(act: () => Promise<Value>) => Promise<Value>) => {
	let free = limit;
	const waiting: (() => void)[] = [];
	return async act => {
		if (free > 0) free--;
		else await new Promise<void>(go => waiting.push(go));
		try {
			return await act();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
};

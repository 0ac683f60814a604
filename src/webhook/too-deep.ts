const [quote, backslash, openList, openObject, closeList, closeObject] = Buffer.from('"\\[{]}');

/** Whether JSON nests deeper than so many levels. Reads the bytes once, without recursion. */
export const tooDeep = (body: Uint8Array, levels: number): boolean => {
	if (body.length < 2 * levels) return false;
	let depth = 0;
	let inString = false;
	for (let index = 0; index < body.length; index++) {
		const byte = body[index];
		if (inString) {
			if (byte === backslash) index++;
			else if (byte === quote) inString = false;
		} else if (byte === quote) inString = true;
		else if (byte === openList || byte === openObject) {
			if (++depth > levels) return true;
		} else if (byte === closeList || byte === closeObject) depth--;
	}
	return false;
};

const zerosAtEnd = (digits: string): number => /0*$/.exec(digits)?.[0].length ?? 0;

/**
 * The id that was rounded to this number, when it is among those that the page knows. As a double-precision number the two
 * are equal, or they agree up to the digits that became zeros.
 */
export const roundedFrom = (given: string, known: Iterable<string>): string | undefined => {
	if (!/^\d{15,20}$/.test(given)) return undefined;
	const zeros = zerosAtEnd(given);
	const tolerance = zeros >= 2 ? 10n ** BigInt(zeros) : 0n;
	for (const id of known) {
		if (!/^\d{15,20}$/.test(id) || id === given) continue;
		if (Number(id) === Number(given)) return id;
		const apart = BigInt(id) - BigInt(given);
		if ((apart < 0n ? -apart : apart) < tolerance) return id;
	}
	return undefined;
};

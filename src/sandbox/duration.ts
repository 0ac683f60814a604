const units: Readonly<Record<string, number>> = {ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000};

/** `90m`, `2h`, `-1d`, or a number of milliseconds. @throws RangeError for anything else */
export const durationMs = (value: unknown): number => {
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	const [, count, unit] = /^(-?\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)$/.exec(String(value)) ?? [];
	const factor = units[unit ?? ''];
	if (factor === undefined) throw new RangeError(`${String(value)} is no duration: write 90m, 2h, 1d or milliseconds`);
	return Number(count) * factor;
};

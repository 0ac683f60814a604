const dayMs = 86_400_000;

/** `2027-01-21`. */
export const day = (date: Date): string => date.toISOString().slice(0, 10);

/** `2027-01-21 17:04 UTC`. */
export const minute = (date: Date): string => `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** How far away a time is, in the largest unit that says enough: `in 60 days`, `3 hours ago`. */
export const fromNow = (date: Date, now: Date): string => {
	const ms = date.getTime() - now.getTime();
	const size = Math.abs(ms);
	const [amount, unit] =
		size >= 2 * dayMs
			? [Math.round(size / dayMs), 'days']
			: size >= 2 * 3_600_000
				? [Math.round(size / 3_600_000), 'hours']
				: [Math.max(1, Math.round(size / 60_000)), 'minutes'];
	const words = `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
	return ms >= 0 ? `in ${words}` : `${words} ago`;
};

/** When a token ends, for a person: never, a date and how far it is, or that nobody knows. */
export const expiryWords = (expiresAt: Date | null | undefined, now: Date): string => {
	if (expiresAt === null) return 'never expires';
	if (expiresAt === undefined) return 'Meta does not say when it expires';
	return `${expiresAt.getTime() < now.getTime() ? 'expired' : 'expires'} ${fromNow(expiresAt, now)} (${day(expiresAt)})`;
};

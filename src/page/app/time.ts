const clock = new Intl.DateTimeFormat(undefined, {hour: '2-digit', minute: '2-digit'});
const precise = new Intl.DateTimeFormat(undefined, {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	fractionalSecondDigits: 3,
});

export const timeOf = (iso: string): string => clock.format(new Date(iso));
export const preciseTime = (iso: string): string => precise.format(new Date(iso));

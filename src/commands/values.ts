import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

const unitMs: Readonly<Record<string, number>> = {ms: 1, s: 1000, m: 60_000, h: 3_600_000};

/** `90s`, `2m`, `1h`, `500ms`, or seconds alone: a duration in ms. @throws Problem usage.invalid */
export const duration = (text: string): number => {
	const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
	if (amount !== undefined) return Number(amount) * (unitMs[unit] ?? 1000);
	throw new Problem(found(usageInvalid, {message: `'${text}' is not a duration`, hint: 'Write 90s, 2m or 1h'}));
};

import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

const unitMs: Readonly<Record<string, number>> = {ms: 1, s: 1000, m: 60_000, h: 3_600_000};

/** `90s`, `2m`, `1h`, `500ms`, or seconds alone: a duration in ms. @throws Problem usage.invalid */
export const duration = (text: string): number => {
	const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
	if (amount !== undefined) return Number(amount) * (unitMs[unit] ?? 1000);
	throw new Problem(found(usageInvalid, {message: `'${text}' is not a duration`, hint: 'Write 90s, 2m or 1h'}));
};

/** A whole number from 1 on. @throws Problem usage.invalid */
export const count = (text: string): number => {
	if (/^[1-9]\d{0,4}$/.test(text.trim())) return Number(text);
	throw new Problem(found(usageInvalid, {message: `'${text}' is not a whole number from 1 to 99999`}));
};

/** A port, or 0 for a free one. @throws Problem usage.invalid */
export const port = (text: string): number => {
	const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
	if (number <= 65_535) return number;
	throw new Problem(
		found(usageInvalid, {message: `'${text}' is not a port`, hint: 'Ports go from 1 to 65535; 0 takes a free one'}),
	);
};

/** An http or https URL in full. @throws Problem usage.invalid */
export const webUrl = (text: string): URL => {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
	throw new Problem(
		found(usageInvalid, {
			message: `'${text}' is not a URL`,
			hint: 'Write it in full, such as https://bot.example.com/webhook',
		}),
	);
};

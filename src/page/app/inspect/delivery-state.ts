import type {DeliveryRow} from '../../wire.js';

export interface Verdict {
	readonly words: string;
	readonly tone: 'good' | 'bad' | 'warn' | 'plain';
}

/** What became of a delivery, in a word or two. A forgery that was refused is good news. */
export const verdictOf = ({state, attempts, signature}: DeliveryRow): Verdict => {
	const last = attempts.at(-1);
	const answer = last?.status === undefined ? (last?.fault ?? '') : String(last.status);
	if (signature !== 'valid') {
		if (state === 'pending') return {words: 'on its way', tone: 'plain'};
		return state === 'delivered'
			? {words: `${answer} taken although forged`.trim(), tone: 'bad'}
			: {words: `${answer} refused, rightly`.trim(), tone: 'good'};
	}
	if (state === 'delivered') return {words: answer || 'taken', tone: 'good'};
	if (state === 'pending')
		return {words: last ? `${answer}, tried again later` : 'on its way', tone: last ? 'warn' : 'plain'};
	return {words: `${answer} ${state}`.trim(), tone: 'bad'};
};

export type Shown = 'all' | 'delivered' | 'failed' | 'again';

export const fits = (row: DeliveryRow, text: string, shown: Shown): boolean => {
	if (shown === 'delivered' && row.state !== 'delivered') return false;
	if (shown === 'failed' && (row.state === 'delivered' || row.attempts.length === 0)) return false;
	if (shown === 'again' && !row.again) return false;
	const words = `${row.id} ${row.field} ${row.summary} ${row.url} ${row.psid ?? ''}`.toLowerCase();
	return words.includes(text.toLowerCase());
};

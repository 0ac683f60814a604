import type {Certainty, Finding} from '../causes/cause.js';

/** How a finding came about: by which outcome of a check, or from a text that a person gave. */
export type Weight = 'fail' | 'blocked' | 'suspected' | 'warn';

export interface Weighted {
	readonly finding: Finding;
	readonly weight: Weight;
}

const certainties: readonly Certainty[] = ['confirmed', 'likely', 'possible'];
const weights: readonly Weight[] = ['fail', 'blocked', 'suspected', 'warn'];

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];

/** Two findings of one cause: the stronger one, with what both have seen. */
const merge = (one: Weighted, other: Weighted): Weighted => {
	const distance = certainties.indexOf(one.finding.certainty) - certainties.indexOf(other.finding.certainty);
	const isWeaker = distance > 0 || (distance === 0 && weights.indexOf(one.weight) > weights.indexOf(other.weight));
	const [kept, added] = isWeaker ? [other, one] : [one, other];
	const answer = kept.finding.answer ?? added.finding.answer;
	return {
		weight: weights[Math.min(weights.indexOf(one.weight), weights.indexOf(other.weight))] ?? one.weight,
		finding: {
			...kept.finding,
			evidence: {...added.finding.evidence, ...kept.finding.evidence},
			score: Math.max(one.finding.score, other.finding.score),
			seen: union(kept.finding.seen, added.finding.seen),
			...(answer && {answer}),
		},
	};
};

/** Confirmed before likely; what failed before what is worth a word; then as the checks stand, which is from root to leaf. */
const compare = (one: Weighted, other: Weighted): number =>
	certainties.indexOf(one.finding.certainty) - certainties.indexOf(other.finding.certainty) ||
	(one.finding.certainty === 'confirmed' ? 0 : other.finding.score - one.finding.score) ||
	weights.indexOf(one.weight) - weights.indexOf(other.weight);

/** Moves each cause before those that it brings about, among the equally certain. */
const rootsFirst = (ranked: readonly Weighted[]): readonly Weighted[] => {
	const placed: Weighted[] = [];
	for (const item of ranked) {
		const {cause, certainty} = item.finding;
		const at = placed.findIndex(
			({finding}) => finding.certainty === certainty && cause.bringsAbout?.includes(finding.cause.id),
		);
		placed.splice(at < 0 ? placed.length : at, 0, item);
	}
	return placed;
};

/** The score is what readers sort by, so it never rises from one cause to the next. */
const fallingScores = (ranked: readonly Weighted[]): readonly Finding[] => {
	let lowest = 1;
	return ranked.map(({finding}) => {
		lowest = Math.min(lowest, finding.score);
		return finding.score === lowest ? finding : {...finding, score: lowest};
	});
};

/** All that was found, best first and no cause twice. */
export const rank = (found: readonly Weighted[]): readonly Finding[] => {
	const byCause = new Map<string, Weighted>();
	for (const item of found) {
		const {id} = item.finding.cause;
		const known = byCause.get(id);
		byCause.set(id, known ? merge(known, item) : item);
	}
	return fallingScores(rootsFirst([...byCause.values()].sort(compare)));
};

import type {Certainty, Finding} from '../../causes/cause.js';

const rank: Readonly<Record<Certainty, number>> = {confirmed: 0, likely: 1, possible: 2};

/** The surest first, then the weightiest, then as they were found; of one cause only the first. */
export const rankFindings = (findings: readonly Finding[]): readonly Finding[] => {
	const sorted = findings.toSorted((a, b) => rank[a.certainty] - rank[b.certainty] || b.score - a.score);
	const kept = new Map<string, Finding>();
	for (const finding of sorted) if (!kept.has(finding.cause.id)) kept.set(finding.cause.id, finding);
	return [...kept.values()];
};

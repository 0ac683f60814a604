import type {Weighed} from './weigh.js';

/** How much weaker a root may look than what it brings about, and still come first. */
const closeness = 0.15;

/** Puts a cause before those that it brings about, where the two are about as likely. */
export const rootsFirst = (weighed: readonly Weighed[]): readonly Weighed[] => {
	const ordered: Weighed[] = [];
	for (const one of weighed) {
		const consequence = ordered.findIndex(
			({cause, proved, score}) =>
				one.cause.bringsAbout?.includes(cause.id) && proved === one.proved && score - one.score <= closeness,
		);
		ordered.splice(consequence < 0 ? ordered.length : consequence, 0, one);
	}
	return ordered;
};

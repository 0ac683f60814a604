import type {GraphAnswer} from '../graph/error.js';

/** How long a limit lasts, when the usage headers of the answer say so. */
export interface Waiting {
	readonly minutes: number;
	/** How much of the limit is used. */
	readonly percent: number;
}

/** The title of a limit: reached, or only near. */
export const limitTitle = ({percent}: Partial<Waiting>, reached: string, near: (used: string) => string): string =>
	percent !== undefined && percent < 100 ? near(`${percent} %`) : reached;

export const learnWaiting = ({regainMinutes}: GraphAnswer): Partial<Waiting> =>
	regainMinutes ? {minutes: regainMinutes} : {};

/** "in 12 minutes", or what a limit of a rolling hour or day allows to say. */
export const whenAgain = ({minutes, percent}: Partial<Waiting>, otherwise: string): string => {
	if (!minutes && percent !== undefined && percent < 100) return 'Call less often, and spread what can wait';
	return minutes
		? `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; every call before that makes it longer`
		: otherwise;
};

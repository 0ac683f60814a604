import type {GraphAnswer} from '../graph/error.js';

/** How long a limit lasts, when the usage headers of the answer say so. */
export interface Waiting {
	readonly minutes: number;
}

export const learnWaiting = ({regainMinutes}: GraphAnswer): Partial<Waiting> =>
	regainMinutes ? {minutes: regainMinutes} : {};

/** "in 12 minutes", or what a limit of a rolling hour or day allows to say. */
export const whenAgain = ({minutes}: Partial<Waiting>, otherwise: string): string =>
	minutes
		? `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}; every call before that makes it longer`
		: otherwise;

import type {Fix} from './cause.js';
import {manual, run} from './fix.js';

/** What helps against a page token that has ended, where the user token beside it has not: nobody has to log in. */
export const renewal: readonly [Fix, ...Fix[]] = [
	run('Take a new page token from the user token that is set, which works', 'exchange-token'),
	manual('Put the new token where the bot runs, and start the bot again'),
];

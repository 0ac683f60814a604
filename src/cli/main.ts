import {makeHost} from './host.js';
import {run} from './run.js';

/** The program: from the real world to an exit code. */
export const main = async (): Promise<void> => {
	const host = makeHost();
	host.leave(await run(host));
};

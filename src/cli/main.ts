import {makeHost} from './host.js';
import {run} from './run.js';

/** The program: from the real world to an exit code. */
export const main = (): Promise<number> => run(makeHost());

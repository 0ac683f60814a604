import {Problem} from '../causes/cause.js';

/** For programs: a problem with what they passed is a RangeError, as they know it. */
export const plainly = (error: unknown): unknown => (error instanceof Problem ? new RangeError(error.message) : error);

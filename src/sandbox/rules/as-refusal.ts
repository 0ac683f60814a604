import {Problem} from '../../causes/cause.js';
import {Refusal} from './refusal.js';
import {refusals} from './refusals.js';

/** Whatever a call failed with, as an answer can say it. */
export const asRefusal = (error: unknown): Refusal => {
	if (error instanceof Refusal) return error;
	// Such as a full disk: nothing that Meta would say, so that nobody looks for it there.
	return error instanceof Problem ? new Refusal(error.message, {code: 1, status: 500}) : refusals.unknownError();
};

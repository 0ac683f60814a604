import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';

/** A command line that cannot be meant so: what is wrong, and what to write. */
export const usageProblem = (command: string, message: string, hint?: string): Problem =>
	new Problem(found(usageInvalid, {message, command, ...(hint !== undefined && {hint})}));

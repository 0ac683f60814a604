import {type GraphAnswer, GraphError, TransportError} from './error.js';

const transientFaults = new Set(['reset', 'timeout']);

/** Codes of limits: repeating the call lengthens the block, whatever `is_transient` says. */
const limitCodes = new Set([4, 9, 17, 32, 341, 368, 613]);

const isLimit = (answer: GraphAnswer): boolean =>
	limitCodes.has(answer.code) || (answer.code >= 80_000 && answer.code <= 80_014);

/** Why another attempt at a read may help; undefined when it would not. */
export const transience = (error: unknown): string | undefined => {
	if (error instanceof GraphError) {
		const {answer} = error;
		if (isLimit(answer)) return undefined;
		return answer.isTransient === true || answer.code === 2 ? `Meta answered code ${answer.code}` : undefined;
	}
	if (!(error instanceof TransportError)) return undefined;
	if (transientFaults.has(error.fault)) return error.message;
	return error.fault === 'not-graph' && (error.status ?? 0) >= 500 ? `HTTP ${error.status}` : undefined;
};

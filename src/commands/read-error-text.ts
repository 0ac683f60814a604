import {type Finding, Problem} from '../causes/cause.js';
import {decodeText} from '../core/decode-text.js';
import type {Context} from './context.js';

/** A name that somebody would give to a file, rather than an error. */
const looksLikeFile = /^[^\n\r{}"']{1,200}$/;
const surelyFile = /^\S*[/\\]\S*$|^\S+\.(?:log|txt|json|out|err)$/i;

const textOf = async (context: Context, given: string): Promise<string> => {
	if (given !== '-' && !looksLikeFile.test(given)) return given;
	try {
		return decodeText(await context.readInput(given));
	} catch (error) {
		if (given === '-' || surelyFile.test(given) || !(error instanceof Problem)) throw error;
		return given;
	}
};

/** What an error text speaks for: the text itself, a file with it, or `-` for stdin. */
export const readErrorText = async (context: Context, given: string): Promise<readonly Finding[]> => {
	const [text, {explainOnDemand}] = await Promise.all([textOf(context, given), import('../explain/index.js')]);
	return (await explainOnDemand(text)).findings;
};

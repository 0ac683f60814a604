import {readFile} from 'node:fs/promises';
import * as v from 'valibot';
import {decodeText} from '../../core/decode-text.js';
import {type Seed, seedSchema} from './schema.js';
import {SeedError} from './seed-error.js';

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** JSON is YAML, too; only what is not JSON loads the YAML reader. */
const parse = async (text: string, path: string): Promise<unknown> => {
	try {
		if (text.trimStart().startsWith('{')) return JSON.parse(text);
		const {parse} = await import('yaml');
		// Long ids would be rounded as numbers: the schema then asks for quotes.
		return parse(text);
	} catch (error) {
		throw new SeedError(`${path} cannot be read: ${reason(error)}`);
	}
};

const load = async (path: string): Promise<unknown> => {
	const bytes = await readFile(path).catch((error: unknown) => {
		throw new SeedError(`${path} cannot be read: ${reason(error)}`);
	});
	return parse(decodeText(bytes), path);
};

/** Reads a seed from a file, or checks one that is given. @throws SeedError */
export const readSeed = async (source: Seed | string): Promise<Seed> => {
	const value = typeof source === 'string' ? await load(source) : source;
	const result = v.safeParse(seedSchema, value);
	if (result.success) return result.output;
	const where = typeof source === 'string' ? source : 'The seed';
	const issues = result.issues.slice(0, 5).map(issue => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
	throw new SeedError(`${where} does not describe a world: ${issues.join('; ')}`);
};

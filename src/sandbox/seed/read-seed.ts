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

const check = (value: unknown, where: string): Seed => {
	const result = v.safeParse(seedSchema, value);
	if (result.success) return result.output;
	const issues = result.issues.slice(0, 5).map(issue => `${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
	throw new SeedError(`${where} does not describe a world: ${issues.join('; ')}`);
};

/** Reads a seed from what a file holds. @throws SeedError, which names the file */
export const parseSeed = async (bytes: Buffer, path: string): Promise<Seed> =>
	check(await parse(decodeText(bytes), path), path);

/** Reads a seed from a file, or checks one that is given. @throws SeedError */
export const readSeed = async (source: Seed | string): Promise<Seed> => {
	if (typeof source !== 'string') return check(source, 'The seed');
	const bytes = await readFile(source).catch((error: unknown) => {
		throw new SeedError(`${source} cannot be read: ${reason(error)}`);
	});
	return parseSeed(bytes, source);
};

import {decodeText} from '../core/decode-text.js';

/** The variables of a dotenv file, and where they were read. */
export interface EnvFile {
	readonly path: string;
	readonly values: Readonly<Record<string, string | undefined>>;
}

/** Reads the file of `--env-file`. @throws Problem settings.unreadable, from `readInput` */
export const readEnvFile = async (path: string, readInput: (path: string) => Promise<Buffer>): Promise<EnvFile> => {
	const [{parse}, bytes] = await Promise.all([import('dotenv'), readInput(path)]);
	return {path, values: parse(decodeText(bytes))};
};

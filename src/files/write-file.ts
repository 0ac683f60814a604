import {dirname} from 'node:path';
import {makeFolder} from './make-folder.js';

/** Only the owner may read what the tool writes: most of it holds tokens. */
export const privateMode = 0o600;

/** Writes a file whole or not at all; a link is followed. Folders on the way are made. */
export const writeFile = async (path: string, content: string | Uint8Array, mode = privateMode): Promise<void> => {
	const {writeFile: write} = await import('atomically');
	// What the library does for it never ends under /proc.
	makeFolder(dirname(path), mode === privateMode ? 0o700 : 0o777);
	await write(path, content, {mode});
};

import type {Stats} from 'node:fs';
import {openEndless} from '../files/open-endless.js';

/** Reads what has no size, such as a pipe or a device, up to a limit. @throws RangeError when there is more than `limit` bytes */
export const readEndless = async (path: string, kind: Stats, limit: number, signal: AbortSignal): Promise<Buffer> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of openEndless(path, kind, signal) as AsyncIterable<Uint8Array>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > limit) throw new RangeError('it is too large');
	}
	return Buffer.concat(chunks);
};

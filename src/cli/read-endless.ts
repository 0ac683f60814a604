import {constants, createReadStream, openSync, type Stats} from 'node:fs';
import {Socket} from 'node:net';

/**
 * Reads what has no size, such as a pipe or a device, up to a limit. A pipe is read as a socket: a read of a file cannot
 * be taken back, and would keep the process until somebody writes. @throws RangeError when there is more than `limit` bytes
 */
export const readEndless = async (path: string, kind: Stats, limit: number, signal: AbortSignal): Promise<Buffer> => {
	const stream = kind.isFIFO()
		? new Socket({
				fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
				readable: true,
				writable: false,
				signal,
			})
		: createReadStream(path, {signal});
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of stream as AsyncIterable<Uint8Array>) {
		chunks.push(chunk);
		size += chunk.length;
		if (size > limit) throw new RangeError('it is too large');
	}
	return Buffer.concat(chunks);
};

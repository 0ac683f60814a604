import {constants, createReadStream, openSync, type Stats} from 'node:fs';
import {Socket} from 'node:net';
import type {Readable} from 'node:stream';

/**
 * Opens what has no size, such as a pipe or a device. A pipe is read as a socket: a read of a file cannot be taken back, and
 * would keep the process until somebody writes.
 */
export const openEndless = (path: string, kind: Stats, signal: AbortSignal): Readable =>
	kind.isFIFO()
		? new Socket({
				fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
				readable: true,
				writable: false,
				signal,
			})
		: createReadStream(path, {signal});

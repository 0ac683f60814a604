import {constants, createWriteStream, type WriteStream} from 'node:fs';
import {open, stat} from 'node:fs/promises';
import type {Outgoing} from '../exchange.js';

/** A delivery as it is kept: one line of JSON. */
export interface Recorded {
	readonly receivedAt: string;
	readonly headers: NonNullable<Outgoing['headers']>;
	/** The very bytes: as text where that keeps them, else in Base64. */
	readonly body: string;
	readonly encoding: 'utf8' | 'base64';
}

export const asRecorded = (receivedAt: Date, headers: Recorded['headers'], body: Buffer): Recorded => {
	const text = body.toString();
	const exact = Buffer.from(text).equals(body);
	return {
		receivedAt: receivedAt.toISOString(),
		headers,
		body: exact ? text : body.toString('base64'),
		encoding: exact ? 'utf8' : 'base64',
	};
};

/** To open a pipe that nobody reads from waits for a reader, and cannot be taken back: this does not wait. */
const tryToOpen = async (path: string): Promise<void> => {
	const isPipe = (await stat(path).catch(() => undefined))?.isFIFO();
	const flags = isPipe ? constants.O_WRONLY | constants.O_NONBLOCK : 'a';
	await (await open(path, flags, 0o600)).close();
};

/** Appends deliveries to a file that only its owner may read: they hold what people wrote. */
export class Recorder {
	readonly #stream: WriteStream;

	private constructor(stream: WriteStream) {
		this.#stream = stream;
	}

	/** @throws the error of the file system when the file cannot be opened */
	static async open(path: string, onError: (error: Error) => void): Promise<Recorder> {
		await tryToOpen(path);
		const stream = createWriteStream(path, {flags: 'a', mode: 0o600});
		stream.on('error', onError);
		return new Recorder(stream);
	}

	write(recorded: Recorded): void {
		this.#stream.write(`${JSON.stringify(recorded)}\n`);
	}

	close(): Promise<void> {
		return new Promise(resolve => {
			this.#stream.end(() => resolve());
			this.#stream.once('error', () => resolve());
		});
	}
}

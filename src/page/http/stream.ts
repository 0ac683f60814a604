import type {ServerResponse} from 'node:http';
import type {PageEvent} from '../wire.js';

/** A reader that lags by so many bytes is let go: it comes back, and gets everything anew. */
const mostWaiting = 16 * 1024 * 1024;
const beatMs = 20_000;

const line = (event: PageEvent): string => `data: ${JSON.stringify(event)}\n\n`;

/** The pages that are open, each of which is told what happens. */
export class Stream {
	readonly #readers = new Set<ServerResponse>();
	#beat: NodeJS.Timeout | undefined;

	/** Tells the reader everything first; what happens meanwhile comes after it. */
	open(response: ServerResponse, first: PageEvent): void {
		response.writeHead(200, {'content-type': 'text/event-stream; charset=utf-8'});
		response.write(`retry: 1000\n${line(first)}`);
		this.#readers.add(response);
		response.on('close', () => this.#leave(response));
		this.#beat ??= setInterval(() => this.#write(':\n\n'), beatMs).unref();
	}

	tell(event: PageEvent): void {
		if (this.#readers.size > 0) this.#write(line(event));
	}

	close(): void {
		for (const reader of this.#readers) reader.end();
		clearInterval(this.#beat);
		this.#beat = undefined;
	}

	#write(text: string): void {
		for (const reader of this.#readers)
			if (reader.writableLength > mostWaiting) reader.destroy();
			else reader.write(text);
	}

	#leave(reader: ServerResponse): void {
		this.#readers.delete(reader);
		if (this.#readers.size > 0) return;
		clearInterval(this.#beat);
		this.#beat = undefined;
	}
}

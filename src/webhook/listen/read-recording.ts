import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import type {Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {found, Problem} from '../../causes/cause.js';
import {networkTimeout} from '../../causes/network/timeout.js';
import {settingsUnreadable} from '../../causes/settings/unreadable.js';
import {isRecord} from '../../core/json.js';
import {DeadlinePassed} from '../../core/stop.js';
import {describeReadError} from '../../files/file-error.js';
import {openEndless} from '../../files/open-endless.js';
import type {Outgoing} from '../exchange.js';

export interface Recording {
	readonly receivedAt: Date;
	readonly headers: NonNullable<Outgoing['headers']>;
	readonly body: Buffer;
}

const parse = (line: string): Recording | undefined => {
	try {
		const value: unknown = JSON.parse(line);
		if (!isRecord(value) || typeof value.body !== 'string' || !isRecord(value.headers)) return undefined;
		return {
			receivedAt: new Date(String(value.receivedAt)),
			headers: Object.fromEntries(Object.entries(value.headers).map(([name, text]) => [name, String(text)])),
			body: Buffer.from(value.body, value.encoding === 'base64' ? 'base64' : 'utf8'),
		};
	} catch {
		return undefined;
	}
};

/** Characters of a line: more than a listener takes for one delivery. */
const longestLine = 32 * 1024 * 1024;

/** @throws RangeError at a line without an end, as a device gives it */
async function* linesOf(input: Readable): AsyncGenerator<string> {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	for await (const chunk of input as AsyncIterable<Buffer>) {
		const lines = `${rest}${decoder.write(chunk)}`.split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
		if (rest.length > longestLine) throw new RangeError('it has a line without an end');
	}
	yield rest + decoder.end();
}

/** Whoever gives up waits for the recording, and for nothing else. */
const tooLate = (path: string, reason: unknown): unknown =>
	reason instanceof DeadlinePassed
		? new Problem(found(networkTimeout, {input: path}, {seen: [reason.message]}))
		: reason;

const open = async (path: string, signal: AbortSignal): Promise<Readable> => {
	const kind = await stat(path);
	return kind.isFile() ? createReadStream(path) : openEndless(path, kind, signal);
};

/**
 * The deliveries of a recording, one after the other.
 * @throws Problem settings.unreadable, with the line where that is the reason; network.timeout, while it waits for more
 */
export async function* readRecording(path: string, signal: AbortSignal): AsyncGenerator<Recording> {
	const unreadable = (reason: string): Problem =>
		new Problem(found(settingsUnreadable, {path, reason, flag: '--replay'}));
	let input: Readable | undefined;
	let number = 0;
	try {
		input = await open(path, signal);
		for await (const line of linesOf(input)) {
			number++;
			if (line.trim() === '') continue;
			const recording = parse(line);
			if (!recording) throw unreadable(`line ${number} is no recorded delivery`);
			yield recording;
		}
	} catch (error) {
		if (error instanceof Problem) throw error;
		if (signal.aborted) throw tooLate(path, signal.reason);
		throw unreadable(describeReadError(error));
	} finally {
		input?.destroy();
	}
}

import {createReadStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {found, Problem} from '../../causes/cause.js';
import {settingsUnreadable} from '../../causes/settings/unreadable.js';
import {isRecord} from '../../core/json.js';
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

/**
 * The deliveries of a recording, one after the other.
 * @throws Problem settings.unreadable, with the line where that is the reason
 */
export async function* readRecording(path: string): AsyncGenerator<Recording> {
	const unreadable = (reason: string): Problem =>
		new Problem(found(settingsUnreadable, {path, reason, flag: '--replay'}));
	const input = createReadStream(path);
	let number = 0;
	try {
		for await (const line of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) {
			number++;
			if (line.trim() === '') continue;
			const recording = parse(line);
			if (!recording) throw unreadable(`line ${number} is no recorded delivery`);
			yield recording;
		}
	} catch (error) {
		if (error instanceof Problem) throw error;
		throw unreadable((error as Error).message);
	} finally {
		input.destroy();
	}
}

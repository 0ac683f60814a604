import {readFileSync} from 'node:fs';
import {isRecord} from '../core/json.js';
import {writeFile} from '../files/write-file.js';

/** What is remembered between runs. Times are in ms since 1970. */
export interface UpdateRecord {
	/** The newest release, as npm said. */
	readonly latest?: string;
	/** When npm said so. */
	readonly seenAt?: number;
	/** When npm was asked last, with or without an answer. */
	readonly triedAt?: number;
	/** When somebody was told last. */
	readonly toldAt?: number;
}

/** A file that is missing or damaged says nothing. */
export const readRecord = (path: string): UpdateRecord => {
	try {
		const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
		if (!isRecord(saved)) return {};
		const {latest, seenAt, triedAt, toldAt} = saved;
		return {
			...(typeof latest === 'string' && {latest}),
			...(typeof seenAt === 'number' && {seenAt}),
			...(typeof triedAt === 'number' && {triedAt}),
			...(typeof toldAt === 'number' && {toldAt}),
		};
	} catch {
		return {};
	}
};

/** What cannot be saved is asked again: nobody is told of it. */
export const saveRecord = async (path: string, record: UpdateRecord): Promise<void> => {
	await writeFile(path, `${JSON.stringify(record)}\n`).catch(() => undefined);
};

/** Whether so much time has passed. A time in the future is that of a clock that went wrong. */
export const isPast = (then: number | undefined, ms: number, now: number): boolean =>
	then === undefined || then > now || now - then >= ms;

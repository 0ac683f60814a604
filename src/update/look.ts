import {dirname} from 'node:path';
import {type Asking, askNpm} from './ask-npm.js';
import {isPast, readRecord, saveRecord} from './update-record.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Finds out about new releases for a later run: once a day, or once an hour while there is no answer. */
export const look = async (name: string, path: string, now: number, asking: Omit<Asking, 'cwd'>): Promise<void> => {
	const record = readRecord(path);
	if (!isPast(record.seenAt, day, now) || !isPast(record.triedAt, hour, now)) return;
	await saveRecord(path, {...record, triedAt: now});
	const latest = await askNpm(name, {...asking, cwd: dirname(path)});
	if (latest !== undefined) await saveRecord(path, {...readRecord(path), latest, seenAt: now});
};

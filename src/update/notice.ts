import {isNewer} from './newer.js';
import {isPast, readRecord, saveRecord} from './update-record.js';

const day = 86_400_000;

/** What there is to say about a newer release that an earlier run has heard of: once a day. */
export const notice = async (name: string, version: string, path: string, now: number): Promise<string | undefined> => {
	const record = readRecord(path);
	const {latest} = record;
	if (latest === undefined || !isNewer(latest, version) || !isPast(record.toldAt, day, now)) return undefined;
	await saveRecord(path, {...record, toldAt: now});
	return `${name} ${latest} is out; this is ${version}. MESSENGER_NO_UPDATE_CHECK=1 ends these notes.`;
};

import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {setImmediate as nextTurn} from 'node:timers/promises';
import {unless} from '../../files/file-error.js';
import {type Done, underLock} from '../../files/lock.js';
import {patiently} from '../../files/patiently.js';
import {setAside} from '../../files/set-aside.js';
import {privateMode} from '../../files/write-file.js';
import {applyEdit} from './edits.js';
import {isWorld} from './is-world.js';
import {Journal} from './journal.js';
import {type Recording, record} from './recording.js';
import type {WorldStore} from './store.js';
import type {World} from './world.js';

export interface FileStoreOptions {
	readonly path: string;
	readonly makeWorld: () => World;
	readonly now: () => Date;
	/** Told when a damaged file was set aside. */
	readonly onNotice: (notice: string) => void;
}

/** A journal that is longer than this, and than the world, is folded into it. */
const longestJournal = 1024 * 1024;

/** Turns of the event loop for which a change may wait for others. */
const mostTurns = 8;

const parseWorld = (text: string): World | undefined => {
	try {
		const value: unknown = JSON.parse(text);
		return isWorld(value) ? value : undefined;
	} catch {
		return undefined;
	}
};

/** Tells a file from the one that takes its place. */
const identityOf = (path: string): string | undefined => {
	const stats = statSync(path, {bigint: true, throwIfNoEntry: false});
	return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
};

/** A change that waits for its turn to be written. */
interface Pending {
	readonly change: (world: World) => unknown;
	readonly done: (result: unknown) => void;
	readonly fail: (reason: unknown) => void;
	recording?: Recording<unknown>;
	error?: {readonly reason: unknown};
}

/**
 * A world that several processes share through a file: a snapshot, and a journal of the changes since. Each change is made
 * to what the others wrote, and is answered when it is in the journal.
 */
export const openFileStore = async ({path, makeWorld, now, onNotice}: FileStoreOptions): Promise<WorldStore> => {
	const journalPath = `${path}.journal`;
	const draft = `${path}.new`;
	/** Known since the first change. */
	let world!: World;
	/** The snapshot that is known, with the journal that follows it. */
	let snapshot: {readonly identity: string | undefined; readonly size: number; readonly journal: Journal} | undefined;

	/** Catches up with what is on the disk. @returns what is wrong there, if anything */
	const refresh = (): 'missing' | 'damaged' | 'journal damaged' | undefined => {
		for (;;) {
			const identity = identityOf(path);
			if (identity === undefined) return 'missing';
			if (identity !== snapshot?.identity) {
				const text = unless('ENOENT', () => readFileSync(path, 'utf8'));
				if (text === undefined) return 'missing';
				const parsed = parseWorld(text);
				if (!parsed) return 'damaged';
				world = parsed;
				snapshot = {identity, size: text.length, journal: new Journal(journalPath, text)};
			}
			const tail = snapshot.journal.read();
			if (!tail) return undefined;
			// Another snapshot may have come meanwhile, and its journal in place of this one's.
			if (identityOf(path) !== identity) continue;
			for (const edit of tail.edits) applyEdit(world, edit);
			snapshot.journal.taken(tail);
			return tail.damaged ? 'journal damaged' : undefined;
		}
	};

	/** Under the lock. The renaming is the moment in which the journal is folded into the world. */
	const writeSnapshot = (whole: World): void => {
		const text = `${JSON.stringify(whole)}\n`;
		try {
			writeFileSync(draft, text, {mode: privateMode});
			patiently(() => renameSync(draft, path));
		} catch (error) {
			rmSync(draft, {force: true});
			throw error;
		}
		world = whole;
		snapshot = {identity: identityOf(path), size: text.length, journal: new Journal(journalPath, text)};
		snapshot.journal.remove();
	};

	/** Under the lock. What cannot be read is kept under another name. @returns whether all is well in the files */
	const repair = (): boolean => {
		const trouble = refresh();
		if (trouble === undefined) return true;
		if (trouble !== 'missing') {
			const damaged = trouble === 'damaged' ? path : journalPath;
			const aside = setAside(damaged, now());
			const loss = trouble === 'damaged' ? 'a fresh one was made' : 'the last changes are lost';
			onNotice(`The state of the sandbox in ${damaged} could not be read. It is now ${aside}, and ${loss}.`);
		}
		if (trouble !== 'journal damaged') world = makeWorld();
		return false;
	};

	const undo = (changes: readonly Pending[]): void => {
		for (const pending of changes.toReversed()) {
			pending.recording?.undo();
			delete pending.recording;
			delete pending.error;
		}
	};

	const make = (pending: Pending): void => {
		try {
			pending.recording = record(world, pending.change);
		} catch (reason) {
			pending.error = {reason};
		}
	};

	/** Makes the changes in turn, and says how to keep them. One that throws leaves nothing behind. */
	const makeAll = (changes: readonly Pending[]): Done<void> => {
		undo(changes);
		const wasWell = repair();
		for (const pending of changes) make(pending);
		const edits = changes.flatMap(({recording}) => recording?.edits ?? []);
		if (!wasWell || !snapshot) return {result: undefined, keep: () => writeSnapshot(world)};
		if (edits.length === 0) return {result: undefined};
		const {journal, size} = snapshot;
		const isLong = journal.size > Math.max(longestJournal, size);
		return {result: undefined, keep: () => (isLong ? writeSnapshot(world) : journal.append(edits))};
	};

	let waiting: Pending[] = [];
	let writing = false;

	/** Waits while each turn of the event loop brings more, within bounds: many changes at a time cost one write. */
	const gather = async (): Promise<void> => {
		let known = 0;
		for (let turn = 0; turn < mostTurns && waiting.length > known; turn++) {
			known = waiting.length;
			await nextTurn();
		}
	};

	const writeAll = async (): Promise<void> => {
		while (waiting.length > 0) {
			await gather();
			const batch = waiting;
			waiting = [];
			try {
				await underLock(path, () => makeAll(batch));
				for (const {recording, error, done, fail} of batch) error ? fail(error.reason) : done(recording?.result);
			} catch (error) {
				undo(batch);
				for (const {fail} of batch) fail(error);
			}
		}
		writing = false;
	};

	const change = <Result>(apply: (world: World) => Result): Promise<Result> =>
		new Promise((done, fail) => {
			waiting.push({change: apply, done: done as (result: unknown) => void, fail});
			if (writing) return;
			writing = true;
			void writeAll();
		});

	let isFresh = false;
	/** Looks at the disk once in a turn of the event loop. */
	const read = (): World => {
		if (isFresh) return world;
		isFresh = true;
		setImmediate(() => {
			isFresh = false;
		});
		refresh();
		return world;
	};

	const replace = (fresh: World): Promise<void> =>
		underLock(path, () => ({result: undefined, keep: () => writeSnapshot(fresh)}));

	/** Under the lock, when the snapshot is all there is: what processes left that were killed around a renaming. */
	const removeLeftovers = (journal: Journal): void => {
		journal.remove();
		rmSync(draft, {force: true});
	};

	/** Leaves one file behind, for people to read. */
	const close = (): Promise<void> =>
		underLock(path, () => {
			// What is damaged is for the next process to set aside.
			if (refresh() !== undefined || !snapshot) return {result: undefined};
			const {journal} = snapshot;
			return {
				result: undefined,
				keep: () => (journal.size > 0 ? writeSnapshot(world) : removeLeftovers(journal)),
			};
		});

	await change(() => undefined);
	return {read, change, replace, reset: () => replace(makeWorld()), close};
};

import {readFileSync, statSync} from 'node:fs';
import {setAside} from '../../files/set-aside.js';
import {updateFile} from '../../files/update-file.js';
import {isWorld} from './is-world.js';
import type {WorldStore} from './store.js';
import type {World} from './world.js';

export interface FileStoreOptions {
	readonly path: string;
	readonly makeWorld: () => World;
	readonly now: () => Date;
	/** Told when a damaged file was set aside. */
	readonly onNotice: (notice: string) => void;
}

const parseWorld = (text: string): World | undefined => {
	try {
		const value: unknown = JSON.parse(text);
		return isWorld(value) ? value : undefined;
	} catch {
		return undefined;
	}
};

const serialise = (world: World): string => `${JSON.stringify(world)}\n`;

/** A change that waits for its turn to be written. */
interface Pending {
	readonly change: (world: World) => unknown;
	readonly done: (result: unknown) => void;
	readonly fail: (reason: unknown) => void;
	result?: unknown;
	error?: {readonly reason: unknown};
}

/** A world that several processes share through a file. Each change reads what the others wrote. */
export const openFileStore = async ({path, makeWorld, now, onNotice}: FileStoreOptions): Promise<WorldStore> => {
	let text = '';
	let world = makeWorld();
	let seen = '';

	const keep = (newText: string, newWorld: World): void => {
		text = newText;
		world = newWorld;
	};

	/** The world of this text. One that cannot be read is kept under another name, and a fresh world takes its place. */
	const worldOf = (before: string | undefined): World => {
		if (before !== undefined && before === text) return world;
		const parsed = before === undefined ? undefined : parseWorld(before);
		if (parsed) return parsed;
		if (before !== undefined) {
			const aside = setAside(path, now());
			onNotice(`The state of the sandbox in ${path} could not be read. It is now ${aside}, and a fresh one was made.`);
		}
		return makeWorld();
	};

	/** Applies the changes in turn. One that throws may have done half its work: the others begin again without it. */
	const applyAll = (before: string | undefined, changes: readonly Pending[]): World => {
		const next = worldOf(before);
		// From here on what is in memory is neither the old world nor the new one.
		text = '';
		for (const pending of changes) {
			if (pending.error) continue;
			try {
				pending.result = pending.change(next);
			} catch (error) {
				pending.error = {reason: error};
				return applyAll(before, changes);
			}
		}
		return next;
	};

	let waiting: Pending[] = [];
	let writing = false;

	/** Writes what has gathered, until nothing more has: many changes at a time cost one write. */
	const writeAll = async (): Promise<void> => {
		while (waiting.length > 0) {
			const batch = waiting;
			waiting = [];
			try {
				await updateFile(path, before => {
					for (const pending of batch) delete pending.error;
					const next = applyAll(before, batch);
					const content = serialise(next);
					keep(content, next);
					return {content, result: undefined};
				});
				for (const {result, error, done, fail} of batch) error ? fail(error.reason) : done(result);
			} catch (error) {
				for (const {fail} of batch) fail(error);
			}
		}
		writing = false;
	};

	const change = <Result>(apply: (world: World) => Result): Promise<Result> =>
		new Promise((done, fail) => {
			waiting.push({change: apply, done: done as (result: unknown) => void, fail});
			// Whoever else comes in this turn of the event loop joins the same write.
			if (writing) return;
			writing = true;
			setImmediate(() => void writeAll());
		});

	const read = (): World => {
		const stats = statSync(path, {bigint: true, throwIfNoEntry: false});
		const now = stats ? `${stats.ino}:${stats.mtimeNs}:${stats.size}` : '';
		if (stats && (now !== seen || text === '')) {
			const current = readFileSync(path, 'utf8');
			const parsed = current === text ? world : parseWorld(current);
			if (parsed) keep(current, parsed);
			seen = now;
		}
		return world;
	};

	const replace = (fresh: World): Promise<void> =>
		updateFile(path, () => {
			const content = serialise(fresh);
			keep(content, fresh);
			return {content, result: undefined};
		});

	await change(() => undefined);
	return {read, change, replace, reset: () => replace(makeWorld())};
};

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

const serialise = (world: World): string => `${JSON.stringify(world, undefined, '\t')}\n`;

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

	const change = <Result>(change: (world: World) => Result): Promise<Result> =>
		updateFile(path, before => {
			const next = worldOf(before);
			// A change that throws may have done half its work: what is in memory must not be used again.
			text = '';
			const result = change(next);
			const content = serialise(next);
			keep(content, next);
			return {content, result};
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

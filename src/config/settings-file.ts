import {chmodSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {platform} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import {describeFileError, fileErrorCode} from '../files/file-error.js';
import {setAside} from '../files/set-aside.js';
import {updateFile} from '../files/update-file.js';
import {privateMode} from '../files/write-file.js';
import {nothingSaved, parseEntries, parseSettings, type SavedSettings} from './saved-settings.js';

const configName = 'settings';

export interface SettingsFile {
	readonly path: string;
	/** @throws Problem settings.unreadable */
	load(): Promise<SavedSettings>;
	/** Changes what is saved, while other commands that do the same wait. @throws Problem settings.unwritable */
	update(change: (before: SavedSettings) => SavedSettings): Promise<SavedSettings>;
}

export interface SettingsFileOptions {
	readonly dir: string;
	readonly now: () => Date;
	/** Told what a person should know of the file. */
	readonly onNotice: (notice: string) => void;
}

/** What a writer that was killed left behind: it holds secrets. Only the holder of the lock writes, so nobody misses it. */
const sweep = (path: string): void => {
	const leftover = `${basename(path)}.tmp-`;
	for (const name of readdirSync(dirname(path)))
		if (name.startsWith(leftover)) rmSync(join(dirname(path), name), {force: true});
};

/**
 * The settings file. conf writes it: whole, through a temporary file that is flushed and renamed. It is not asked for
 * reading, for its import costs 37 ms of CPU time in the bundle (110 ms outside), and reading and parsing a file 6 ms;
 * and it would have to be asked under the lock anyway, because it knows no other process.
 */
export const settingsFile = ({dir, now, onNotice}: SettingsFileOptions): SettingsFile => {
	const path = join(dir, `${configName}.json`);

	/** Windows keeps no modes of this kind. */
	const mendMode = (): void => {
		if (platform() === 'win32') return;
		const mode = statSync(path).mode & 0o777;
		if ((mode & 0o077) === 0) return;
		const loose = `${path} could be read by others on this machine (mode ${mode.toString(8)})`;
		try {
			chmodSync(path, privateMode);
			onNotice(`${loose}; now it is yours alone (600). Whoever may have read it has your tokens.`);
		} catch (error) {
			onNotice(`${loose}, and its mode cannot be mended: ${describeFileError(error)}.`);
		}
	};

	const removeDamaged = (): void => {
		const aside = setAside(path, now());
		onNotice(
			`The saved settings in ${path} are damaged. They are kept as ${aside}; messenger-tool init saves new ones.`,
		);
	};

	const read = (): string | undefined => {
		try {
			// A read of a pipe would wait for whoever writes to it, deaf to Ctrl-C and to the deadline.
			const kind = statSync(path);
			if (!kind.isFile() && !kind.isDirectory())
				throw new Problem(found(settingsUnreadable, {path, reason: 'it is no file but a pipe or a device'}));
			const text = readFileSync(path, 'utf8');
			mendMode();
			return text;
		} catch (error) {
			if (error instanceof Problem) throw error;
			if (fileErrorCode(error) === 'ENOENT') return undefined;
			throw new Problem(found(settingsUnreadable, {path, reason: describeFileError(error)}));
		}
	};

	const locked = async <Result>(act: (before: string | undefined) => Result): Promise<Result> => {
		try {
			return await updateFile(path, before => ({result: act(before)}));
		} catch (error) {
			if (fileErrorCode(error) === undefined) throw error;
			throw new Problem(found(settingsUnwritable, {path: dir, reason: describeFileError(error)}));
		}
	};

	/** Looks again under the lock: meanwhile another command may have put a good file there. */
	const withoutDamage = (text: string | undefined): SavedSettings => {
		const saved = text === undefined ? nothingSaved : parseSettings(text);
		if (saved) return saved;
		removeDamaged();
		return nothingSaved;
	};

	return {
		path,

		load: async () => {
			const text = read();
			const saved = text === undefined ? nothingSaved : parseSettings(text);
			if (saved) return saved;
			try {
				return await locked(withoutDamage);
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				onNotice(`The saved settings in ${path} are damaged, and cannot be put aside. They are not used.`);
				return nothingSaved;
			}
		},

		update: async change => {
			const {default: Conf} = await import('conf');
			return locked(before => {
				const after = change(withoutDamage(before));
				sweep(path);
				const store = new Conf<Record<string, unknown>>({
					cwd: dir,
					configName,
					configFileMode: privateMode,
					clearInvalidConfig: false,
					accessPropertiesByDotNotation: false,
					deserialize: parseEntries,
				});
				store.store = {...after};
				return after;
			});
		},
	};
};

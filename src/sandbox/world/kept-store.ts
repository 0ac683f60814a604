import {found, Problem} from '../../causes/cause.js';
import {settingsUnwritable} from '../../causes/settings/unwritable.js';
import {describeFileError, fileErrorCode} from '../../files/file-error.js';
import {type FileStoreOptions, openFileStore} from './file-store.js';
import type {WorldStore} from './store.js';

/** A world in a file, which says in words why it cannot be kept. @throws Problem settings.unwritable */
export const openKeptStore = async (options: FileStoreOptions): Promise<WorldStore> => {
	const {path} = options;
	const saying = async <Value>(work: () => Promise<Value>): Promise<Value> => {
		try {
			return await work();
		} catch (error) {
			if (fileErrorCode(error) === undefined) throw error;
			const what = 'The world of the sandbox';
			throw new Problem(found(settingsUnwritable, {what, path, reason: describeFileError(error)}));
		}
	};
	const store = await saying(() => openFileStore(options));
	return {
		read: () => store.read(),
		change: change => saying(() => store.change(change)),
		replace: world => saying(() => store.replace(world)),
		reset: () => saying(() => store.reset()),
		// On a disk that is full, say, what is kept stays as it is: it loads.
		close: () => store.close().catch(() => undefined),
	};
};

import {resolve} from 'node:path';
import {found, Problem} from '../../causes/cause.js';
import {settingsUnreadable} from '../../causes/settings/unreadable.js';
import {describeFileError} from '../../files/file-error.js';
import {Recorder} from '../../webhook/listen/recorder.js';
import type {Context} from '../context.js';

/** @throws Problem settings.unreadable */
export const openRecorder = async (context: Context, path: string): Promise<Recorder> => {
	try {
		return await Recorder.open(resolve(context.cwd, path), error => context.note(`Not recorded: ${error.message}`));
	} catch (error) {
		throw new Problem(found(settingsUnreadable, {path, reason: describeFileError(error), flag: '--record'}));
	}
};

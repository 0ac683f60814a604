import {homedir, userInfo} from 'node:os';
import {posix, win32} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import {folderSource} from './setting-specs.js';

const program = 'messenger-tool';

type Variables = Readonly<Record<string, string | undefined>>;

/** Not every process has a home: the variable may be empty, and the user unknown to the system. */
const homeOf = (env: Variables, platform: string): string => {
	const named = platform === 'win32' ? env.USERPROFILE : env.HOME;
	if (named) return named;
	try {
		return platform === 'win32' ? homedir() : userInfo().homedir;
	} catch {
		return '';
	}
};

/**
 * Where settings are kept: `MESSENGER_CONFIG_DIR`, else the platform's place for them. Worked out here and not by conf,
 * whose import costs more than all else that a reading command does.
 * @throws Problem settings.unwritable, when there is no home folder
 */
export const settingsFolder = (
	env: Variables,
	{platform, cwd}: {readonly platform: string; readonly cwd: string},
): string => {
	const {isAbsolute, join, resolve} = platform === 'win32' ? win32 : posix;
	const chosen = env[folderSource.environment[0]];
	if (chosen) return resolve(cwd, chosen);
	const absolute = (path: string | undefined): string | undefined => (path && isAbsolute(path) ? path : undefined);
	const inHome = (...parts: readonly string[]): string => {
		const home = absolute(homeOf(env, platform));
		if (home !== undefined) return join(home, ...parts);
		throw new Problem(found(settingsUnwritable, {reason: 'no home folder is known'}));
	};
	if (platform === 'darwin') return inHome('Library', 'Preferences', program);
	if (platform === 'win32') return join(absolute(env.APPDATA) ?? inHome('AppData', 'Roaming'), program, 'Config');
	return join(absolute(env.XDG_CONFIG_HOME) ?? inHome('.config'), program);
};

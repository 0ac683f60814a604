import {homedir, userInfo} from 'node:os';
import {posix, win32} from 'node:path';
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
 * Where settings are kept: `MESSENGER_CONFIG_DIR`, else the platform's place for them; undefined when there is no home
 * folder. Worked out here and not by conf, whose import costs more than all else that a reading command does.
 */
export const settingsFolder = (
	env: Variables,
	{platform, cwd}: {readonly platform: string; readonly cwd: string},
): string | undefined => {
	const {isAbsolute, join, resolve} = platform === 'win32' ? win32 : posix;
	const chosen = env[folderSource.environment[0]];
	if (chosen) return resolve(cwd, chosen);
	const home = homeOf(env, platform);
	const under = (named: string | undefined, ...inHome: readonly string[]): string | undefined => {
		if (named && isAbsolute(named)) return named;
		return isAbsolute(home) ? join(home, ...inHome) : undefined;
	};
	if (platform === 'darwin') return under(undefined, 'Library', 'Preferences', program);
	const parent =
		platform === 'win32' ? under(env.APPDATA, 'AppData', 'Roaming') : under(env.XDG_CONFIG_HOME, '.config');
	return parent && (platform === 'win32' ? join(parent, program, 'Config') : join(parent, program));
};

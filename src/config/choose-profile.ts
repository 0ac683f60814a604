import type {Setting} from '../core/setting.js';
import type {EnvFile} from './env-file.js';
import {profileSource} from './setting-specs.js';

export const defaultProfile = 'default';

/** Which profile a run uses: flag, environment, env file, or the one that everybody has. */
export const chooseProfile = ({
	flag,
	env,
	envFile,
}: {
	readonly flag: string | undefined;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly envFile?: EnvFile;
}): Setting => {
	const [name] = profileSource.environment;
	if (flag) return {value: flag, source: {kind: 'flag', name: '--profile'}, hides: []};
	const fromEnv = env[name];
	if (fromEnv) return {value: fromEnv, source: {kind: 'environment', name}, hides: []};
	const fromFile = envFile?.values[name];
	if (envFile && fromFile) return {value: fromFile, source: {kind: 'env-file', name, path: envFile.path}, hides: []};
	return {value: defaultProfile, source: {kind: 'default'}, hides: []};
};

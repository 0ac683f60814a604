import {join} from 'node:path';
import {updateSource} from '../config/setting-specs.js';
import {systemClock} from '../core/clock.js';
import {toolVersion} from '../core/version.js';
import type {Host} from './host.js';
import type {Terminal} from './terminal.js';

/** What a run has to do with new versions. */
export interface Updates {
	/** The run talks to the network anyway: finds out for a later run, which never waits for it. */
	look(signal: AbortSignal): void;
	/** Says what an earlier run has found out. */
	tell(): Promise<void>;
}

/** What of the world it takes to decide that. */
type Place = Pick<Host, 'env' | 'cwd' | 'platform' | 'stdout' | 'stderr'>;
type Voice = Pick<Terminal, 'json' | 'quiet' | 'note'>;

const name = 'messenger-tool';
const off: Updates = {look: () => undefined, tell: async () => undefined};

/** Only a person at a terminal who did not ask for quiet is told, and only by a version that was released. */
const isWanted = ({env, stdout, stderr}: Place, {json, quiet}: Voice, version: string): boolean =>
	!json &&
	!quiet &&
	!env.CI &&
	!updateSource.environment.some(variable => env[variable]) &&
	/^\d+\.\d+\.\d+$/.test(version) &&
	stdout.isTerminal &&
	stderr.isTerminal;

export const makeUpdates = (host: Place, terminal: Voice, version = toolVersion): Updates => {
	if (!isWanted(host, terminal, version)) return off;
	const path = async (): Promise<string | undefined> => {
		const {settingsFolder} = await import('../config/settings-folder.js');
		const folder = settingsFolder(host.env, host);
		return folder && join(folder, 'update.json');
	};
	const now = (): number => systemClock.now().getTime();
	return {
		look: signal => {
			const {env} = host;
			Promise.all([path(), import('../update/look.js')])
				.then(([file, {look}]) => (file === undefined ? undefined : look(name, file, now(), {env, signal})))
				.catch(() => undefined);
		},
		tell: async () => {
			const [file, {notice}] = await Promise.all([path(), import('../update/notice.js')]);
			const text = file && (await notice(name, version, file, now()));
			if (text) terminal.note(text);
		},
	};
};

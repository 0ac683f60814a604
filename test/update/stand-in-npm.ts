import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** An npm of our own: notes what it was started with, and does what the script says. Returns the folder for PATH. */
export const standInNpm = (folder: string, script: string): string => {
	const bin = join(folder, 'bin');
	mkdirSync(bin, {recursive: true});
	const npm = join(bin, 'npm');
	writeFileSync(npm, `#!/bin/sh\nprintf '%s ' "$@" >> "${folder}/asked"\nenv > "${folder}/environment"\n${script}\n`);
	chmodSync(npm, 0o755);
	return `${bin}:/usr/bin:/bin`;
};

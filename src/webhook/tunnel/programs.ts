import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';

/** A program that makes a port of this machine public. None is shipped with the tool. */
export interface TunnelProgram {
	readonly name: string;
	args(port: number): readonly string[];
	/** Finds the public address in what the program prints. */
	readonly address: RegExp;
}

/** The one without a page of its own in front comes first. */
export const tunnelPrograms: readonly TunnelProgram[] = [
	{
		name: 'cloudflared',
		args: port => ['tunnel', '--no-autoupdate', '--url', `http://127.0.0.1:${port}`],
		// It names api.trycloudflare.com when it cannot reach that.
		address: /https:\/\/(?!api\.)[a-z0-9-]{1,200}\.trycloudflare\.com(?=[\s|/"])/,
	},
	{
		name: 'ngrok',
		args: port => ['http', `${port}`, '--log', 'stdout', '--log-format', 'logfmt'],
		address: /(?<=\burl="?)https:\/\/[\w.:-]{1,250}(?=[\s"])/,
	},
];

const isExecutable = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

/** The first of the programs that is on the PATH, with where it is. */
export const findTunnelProgram = (
	env: Readonly<Record<string, string | undefined>>,
): {readonly program: TunnelProgram; readonly path: string} | undefined => {
	const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
	for (const program of tunnelPrograms)
		for (const folder of folders)
			for (const file of [program.name, `${program.name}.exe`]) {
				const path = join(folder, file);
				if (isExecutable(path)) return {program, path};
			}
	return undefined;
};

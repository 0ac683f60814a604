import {findProgram, type Machine} from './find-program.js';

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

/** The first of the programs that is on the PATH, with where it is. */
export const findTunnelProgram = (
	machine: Machine,
): {readonly program: TunnelProgram; readonly path: string} | undefined => {
	for (const program of tunnelPrograms) {
		const path = findProgram(program.name, machine);
		if (path !== undefined) return {program, path};
	}
	return undefined;
};

import {spawn} from 'node:child_process';

/** How a platform opens an address with what the person has chosen for that. */
const openers: Readonly<Record<string, readonly [program: string, ...args: string[]]>> = {
	darwin: ['open'],
	win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser of this machine, without waiting for it. Resolves to whether there was anything to open it with. */
export const openBrowser = (url: string, platform: string): Promise<boolean> =>
	new Promise(resolve => {
		const [program, ...args] = openers[platform] ?? ['xdg-open'];
		const child = spawn(program, [...args, url], {stdio: 'ignore', detached: true});
		child.once('error', () => resolve(false));
		child.once('spawn', () => {
			child.unref();
			resolve(true);
		});
	});

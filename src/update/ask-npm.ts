import {spawn} from 'node:child_process';
import {launchOf} from '../core/launch.js';

/** What npm needs to find its configuration and its way. Nothing else of our environment reaches it, least of all tokens. */
const handedOn =
	/^(?:PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_\w+|NPM_CONFIG_\w+|(?:HTTPS?|NO|ALL)_PROXY|NODE_EXTRA_CA_CERTS)$/i;

/** For the whole of it, in ms. */
const patience = 10_000;

export interface Asking {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly platform: string;
	/** A folder without a project in it, whose own settings of npm would count. */
	readonly cwd: string;
	readonly signal: AbortSignal;
}

/**
 * The newest release of a package, by the npm that is installed here: it knows the registry, the proxy and the certificates of
 * this machine. Undefined when there is no npm, no answer, or no such package. It keeps no process from ending.
 */
export const askNpm = (name: string, {env, platform, cwd, signal}: Asking): Promise<string | undefined> =>
	new Promise(resolve => {
		const words = ['npm', 'view', name, 'version', '--json', '--fetch-retries=0', '--fetch-timeout=5000'];
		const launch = launchOf(words, {platform, env});
		if (!launch) return resolve(undefined);
		const {file, args, windowsVerbatimArguments = false} = launch;
		const child = spawn(file, args, {
			cwd,
			env: Object.fromEntries(Object.entries(env).filter(([variable]) => handedOn.test(variable))),
			signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
			stdio: ['ignore', 'pipe', 'ignore'],
			windowsVerbatimArguments,
			windowsHide: true,
		});
		let answer = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => {
			if (answer.length < 1_000) answer += text;
		});
		child.once('error', () => resolve(undefined));
		child.once('close', () => resolve(/^\s*"(\d[\w.+-]{0,60})"\s*$/.exec(answer)?.[1]));
		child.unref();
		if ('unref' in child.stdout && typeof child.stdout.unref === 'function') child.stdout.unref();
	});

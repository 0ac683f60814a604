import {startProgram} from '../core/start-program.js';

/** What npm needs to find its configuration and its way. Nothing else of our environment reaches it, least of all tokens. */
const handedOn =
	/^(?:PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TEMP|TMP|TMPDIR|XDG_\w+|NPM_CONFIG_\w+|(?:HTTPS?|NO|ALL)_PROXY|NODE_EXTRA_CA_CERTS)$/i;

/** For the whole of it, in ms. */
const patience = 10_000;

export interface Asking {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** A folder without a project in it, whose own settings of npm would count. */
	readonly cwd: string;
	readonly signal: AbortSignal;
}

/**
 * The newest release of a package, by the npm that is installed here: it knows the registry, the proxy and the certificates of
 * this machine. Undefined when there is no npm, no answer, or no such package. It keeps no process from ending.
 */
export const askNpm = (name: string, {env, cwd, signal}: Asking): Promise<string | undefined> =>
	new Promise(resolve => {
		const words = ['view', name, 'version', '--json', '--fetch-retries=0', '--fetch-timeout=5000'];
		const child = startProgram('npm', words, {
			cwd,
			env: Object.fromEntries(Object.entries(env).filter(([variable]) => handedOn.test(variable))),
			signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
			stdio: ['ignore', 'pipe', 'ignore'],
			windowsHide: true,
		});
		let answer = '';
		const {stdout} = child;
		stdout?.setEncoding('utf8').on('data', (text: string) => {
			if (answer.length < 1_000) answer += text;
		});
		child.once('error', () => resolve(undefined));
		child.once('close', () => resolve(/^\s*"(\d[\w.+-]{0,60})"\s*$/.exec(answer)?.[1]));
		child.unref();
		if (stdout && 'unref' in stdout && typeof stdout.unref === 'function') stdout.unref();
	});

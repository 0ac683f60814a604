import {spawn} from 'node:child_process';
import {found, Problem} from '../../causes/cause.js';
import {webhookTunnelFailed} from '../../causes/webhook/tunnel-failed.js';
import {printable} from '../../core/printable.js';
import type {TunnelProgram} from './programs.js';

export interface Tunnel {
	/** `https://….trycloudflare.com`, without a path. */
	readonly url: string;
	readonly program: string;
	/** Resolves when the program has ended, by itself or because it was closed: how, and with which words. */
	readonly ended: Promise<readonly string[]>;
	close(): Promise<void>;
}

export interface TunnelOptions {
	readonly program: TunnelProgram;
	readonly path: string;
	readonly port: number;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly signal: AbortSignal;
	readonly withinMs?: number;
}

const keptOutput = 4000;
const patienceMs = 2000;
/** A program of the program's may keep its output open; nobody waits for that one. */
const lastOutputMs = 300;

/** Nobody else's program gets our secrets. */
const withoutSecrets = (env: TunnelOptions['env']): NodeJS.ProcessEnv =>
	Object.fromEntries(Object.entries(env).filter(([name]) => !/^MESSENGER_|(?:^|_)(?:TOKEN|SECRET)$/i.test(name)));

/** The last line that says something: a program that gives up ends with empty `ERROR:` lines, or with the number of one. */
const lastWords = (output: string): string => {
	const said = output
		.split('\n')
		.map(line => printable(line).trim())
		.filter(line => !/^(?:error:)?\s*(?:ERR_[A-Z]+_\d+)?$/i.test(line));
	const complaint = said.findLast(line => /\berr|fail|lvl=(?:eror|crit)/i.test(line)) ?? said.at(-1) ?? '';
	return complaint.slice(0, 300);
};

/**
 * Starts the program and waits until it names the public address.
 * @throws Problem webhook.tunnel-failed
 */
export const openTunnel = async (options: TunnelOptions): Promise<Tunnel> => {
	const {program, path, port, env, signal, withinMs = 30_000} = options;
	signal.throwIfAborted();
	const child = spawn(path, program.args(port), {stdio: ['ignore', 'pipe', 'pipe'], env: withoutSecrets(env)});
	let output = '';
	const said = (): readonly string[] => {
		const last = lastWords(output);
		return last === '' ? [] : [`It said: ${last}`];
	};
	const ended = new Promise<readonly string[]>(resolve => {
		const end = (how: readonly string[]): void => resolve([...how, ...said()]);
		child.once('exit', (code, by) => {
			const how = [by ? `${by} ended it` : `It ended with exit code ${code}`];
			child.once('close', () => end(how));
			setTimeout(() => end(how), lastOutputMs);
		});
		child.once('error', () => end([]));
	});
	const close = async (): Promise<void> => {
		child.kill('SIGTERM');
		const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
		await ended;
		clearTimeout(timer);
	};
	const address = new Promise<string | undefined>(resolve => {
		const read = (part: Buffer): void => {
			output = (output + part.toString()).slice(-keptOutput);
			const url = program.address.exec(output)?.[0];
			if (url !== undefined) resolve(url);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		void ended.then(() => resolve(undefined));
		signal.addEventListener('abort', () => resolve(undefined), {once: true});
		setTimeout(() => resolve(undefined), withinMs).unref();
	});
	const url = await address;
	if (url !== undefined) return {url, program: program.name, ended, close};
	await close();
	signal.throwIfAborted();
	throw new Problem(found(webhookTunnelFailed, {program: program.name}, {seen: said()}));
};

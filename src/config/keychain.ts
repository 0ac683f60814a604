import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createRequire} from 'node:module';
import {keychainScript} from './keychain-script.js';

/** The keychain of the platform. */
export interface Keychain {
	/** Whether there is one to ask: the library is installed. */
	readonly isInstalled: boolean;
	/** @returns what it holds, in the order of the accounts. @throws KeychainError */
	read(accounts: readonly string[]): Promise<readonly (string | undefined)[]>;
	/** Saves all of them, or fails. @throws KeychainError */
	write(secrets: readonly (readonly [account: string, secret: string])[]): Promise<void>;
	/** @throws KeychainError */
	remove(accounts: readonly string[]): Promise<void>;
}

/** Why the keychain cannot be used, as half a sentence. */
export class KeychainError extends Error {
	override readonly name = 'KeychainError';
}

/** Not a dependency: whoever wants the keychain installs it beside the tool, in the same folder of packages. */
export const keychainLibrary = '@napi-rs/keyring';

/** A person may have to unlock it first, in ms. */
const patience = 20_000;

type Deed = 'read' | 'write' | 'remove';
type Item = readonly [account: string, secret?: string];

interface Answer {
	readonly values?: readonly (string | null)[];
	readonly reason?: string;
}

/** One line, for the words of a library may be many. */
const asReason = (text: string): string => text.split('\n', 1)[0]?.slice(0, 200) ?? '';

const answerOf = async (child: ChildProcess, signal: AbortSignal): Promise<Answer> => {
	const gone = once(child, 'exit', {signal}).then(() => ({reason: 'it ended without an answer'}));
	const said = once(child, 'message', {signal}).then(([answer]) => answer as Answer);
	// Whichever comes second has nobody to tell.
	for (const late of [gone, said]) late.catch(() => undefined);
	return Promise.race([said, gone]);
};

const find = (library: string): string | undefined => {
	try {
		return createRequire(import.meta.url).resolve(library);
	} catch {
		return undefined;
	}
};

export interface KeychainOptions {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Variables that the keychain has no need to see. */
	readonly hidden: readonly string[];
	readonly signal: AbortSignal;
	/** How long a locked keychain is waited for, in ms. */
	readonly patienceMs?: number;
	/** Where the library is. */
	readonly library?: string | undefined;
}

export const platformKeychain = ({
	env,
	hidden,
	signal,
	patienceMs = patience,
	library = find(keychainLibrary),
}: KeychainOptions): Keychain => {
	const ask = async (deed: Deed, items: readonly Item[]): Promise<readonly (string | null)[]> => {
		if (library === undefined) throw new KeychainError(`${keychainLibrary} is not installed beside messenger-tool`);
		const {fork} = await import('node:child_process');
		const unseen = new Set([...hidden, 'NODE_OPTIONS']);
		// In a process of its own: a locked keychain blocks the thread that asks, and one that fails may take its process with it.
		const child = fork(library, {
			execArgv: ['-e', keychainScript],
			env: Object.fromEntries(Object.entries(env).filter(([name]) => !unseen.has(name.toUpperCase()))),
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
		});
		const late = AbortSignal.timeout(patienceMs);
		try {
			const answer = answerOf(child, AbortSignal.any([signal, late]));
			child.send({deed, items}, () => undefined);
			const {values, reason} = await answer;
			if (values) return values;
			throw new KeychainError(asReason(reason ?? 'it gave no answer'));
		} catch (error) {
			if (error instanceof KeychainError || signal.aborted) throw error;
			throw new KeychainError(
				late.aborted ? `it did not answer within ${patienceMs / 1000} s; is it locked?` : asReason(String(error)),
			);
		} finally {
			child.kill('SIGKILL');
		}
	};

	return {
		isInstalled: library !== undefined,
		read: async accounts => {
			const values = await ask(
				'read',
				accounts.map(account => [account]),
			);
			return accounts.map((_, index) => values[index] ?? undefined);
		},
		write: async secrets => void (await ask('write', secrets)),
		remove: async accounts =>
			void (await ask(
				'remove',
				accounts.map(account => [account]),
			)),
	};
};

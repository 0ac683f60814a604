import {type Sandbox, type SandboxOptions, startSandbox} from '../../src/sandbox.js';
import {type Ask, asking, textAt} from './asking.js';

/** A sandbox and the tokens that tests call it with. */
export interface TestWorld {
	readonly sandbox: Sandbox;
	readonly ask: Ask;
	readonly app: string;
	readonly appToken: string;
	readonly admin: {readonly id: string; readonly token: string};
	/** The test user. */
	readonly tester: {readonly id: string; readonly token: string};
	/** Two pages of the admin. */
	readonly coffee: {readonly id: string; readonly token: string; readonly psids: readonly string[]};
	readonly books: {readonly id: string; readonly token: string; readonly psids: readonly string[]};
	/** The admin's long-lived token. */
	longToken(): Promise<string>;
}

const defined = <Value>(value: Value | undefined): Value => {
	if (value === undefined) throw new TypeError('The seeded world lacks something');
	return value;
};

export const startWorld = async (options: SandboxOptions = {}): Promise<TestWorld> => {
	const sandbox = await startSandbox(options);
	const ask = asking(sandbox);
	const [admin, tester] = sandbox.users;
	const [coffee, books] = sandbox.pages;
	const {id, secret} = sandbox.app;
	return {
		sandbox,
		ask,
		app: id,
		appToken: `${id}|${secret}`,
		admin: defined(admin),
		tester: defined(tester),
		coffee: defined(coffee),
		books: defined(books),
		longToken: async () =>
			textAt(
				await ask('GET', '/oauth/access_token', {
					grant_type: 'fb_exchange_token',
					client_id: id,
					client_secret: secret,
					fb_exchange_token: defined(admin).token,
				}),
				'access_token',
			),
	};
};

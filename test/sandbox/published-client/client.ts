import {MessengerClient} from 'messaging-api-messenger';
import {expect} from 'vitest';
import {startWorld, type TestWorld} from '../world.js';

/** A client that others wrote, pointed at a sandbox, and whom it writes to. */
export interface Stage {
	readonly world: TestWorld;
	readonly client: MessengerClient;
	readonly psid: string;
	readonly secret: string;
}

/** With `proof`, it sends an appsecret_proof with every call. Its version, 6.0, ended years ago. */
export const setStage = async ({proof = false} = {}): Promise<Stage> => {
	const world = await startWorld();
	const {id: appId, secret: appSecret} = world.sandbox.app;
	const {token: accessToken, psids} = world.coffee;
	const {url: origin} = world.sandbox;
	const client = new MessengerClient({accessToken, appId, appSecret, origin, skipAppSecretProof: !proof});
	return {world, client, psid: psids[0] ?? '', secret: appSecret};
};

type Name = {[Key in keyof MessengerClient]: MessengerClient[Key] extends (...args: never[]) => unknown ? Key : never};

/** Every method of the client. */
export type Method = Exclude<Name[keyof MessengerClient], undefined | 'axios'>;

/** How a method is called, and what comes of it. */
export interface Case {
	readonly run: (stage: Stage) => Promise<unknown>;
	readonly gives: unknown;
}

/** The client rejects with this when Meta refuses. */
export const refused = (code: number, words: string) => ({
	refused: expect.stringMatching(new RegExp(`^Messenger API - ${code} \\w+ .*${words}`)),
});

/** Runs a case; a refusal is what it gives, too. */
export const outcome = async ({run}: Case, stage: Stage): Promise<unknown> => {
	try {
		return await run(stage);
	} catch (error) {
		return {refused: error instanceof Error ? error.message : error};
	}
};

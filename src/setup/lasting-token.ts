import type {Clock} from '../core/clock.js';
import type {Secret} from '../core/secret.js';
import type {Graph} from '../graph/graph.js';
import type {App} from './app.js';

/** A token, and when it ends. */
export interface DatedToken {
	readonly token: Secret;
	/** null: never. undefined: Meta does not say. */
	readonly expiresAt: Date | null | undefined;
}

/** Short-lived user token → one that lasts about 60 days, from which page tokens come that do not expire. */
export const lastingToken = async (graph: Graph, app: App, userToken: Secret, clock: Clock): Promise<DatedToken> => {
	const {token, expiresInSeconds} = await graph.tokens.exchange(app.id, app.secret, userToken);
	if (expiresInSeconds !== undefined)
		return {token, expiresAt: new Date(clock.now().getTime() + expiresInSeconds * 1000)};
	const {expiresAt} = await graph.tokens.inspect(token, app.token);
	return {token, expiresAt};
};

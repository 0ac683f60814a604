import {onTestFinished} from 'vitest';
import {healthyWorld, ids, tokens} from '../diagnostics/healthy-world.js';
import {type Served, type StandIn, serve} from '../diagnostics/stand-in-graph.js';

/** The healthy world, as of today. */
export const todaysWorld = (): StandIn => {
	const world = healthyWorld();
	const today = new Date().toISOString().replace(/\.\d+Z/, '+0000');
	for (const token of Object.values(world.tokens)) Object.assign(token, {expiresAt: 0});
	world.pages = world.pages.map(page => ({
		...page,
		people: Object.fromEntries(Object.keys(page.people ?? {}).map(person => [person, today])),
	}));
	return world;
};

export interface Live extends Served {
	/** The variables of a bot that lives in this world. */
	readonly env: Readonly<Record<string, string>>;
}

/** Serves a world until the test is over. */
export const live = async (world: StandIn): Promise<Live> => {
	const served = await serve(world);
	onTestFinished(() => served.close());
	return {
		...served,
		env: {
			MESSENGER_GRAPH_URL: served.url,
			MESSENGER_APP_ID: ids.app,
			MESSENGER_APP_SECRET: tokens.secret,
			MESSENGER_PAGE_ID: ids.page,
			MESSENGER_PAGE_TOKEN: tokens.page,
			MESSENGER_USER_TOKEN: tokens.user,
		},
	};
};

export const secrets: readonly string[] = [tokens.page, tokens.user, tokens.secret, tokens.otherPage];

import {diagnose} from '../causes/diagnose.js';
import type {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {Page} from '../graph/pages.js';

/** How a person reaches a page. */
export type PageSource = 'accounts' | 'granted' | 'portfolio';

export interface ReachablePage extends Pick<Page, 'id' | 'name' | 'tasks'> {
	readonly source: PageSource;
	/** Why `/me/accounts` does not show it. */
	readonly reason?: string;
}

/** Without the token: nobody needs it here, and there may be thousands. */
const listed = ({id, name, tasks}: Page, source: PageSource, reason?: string): ReachablePage =>
	reason === undefined ? {id, name, tasks, source} : {id, name, tasks, source, reason};

/** A limit or a fault on Meta's side passes: without what it hides, the list would look whole and be too short. */
const passes = (error: GraphError): boolean => ['limit', 'upstream'].includes(diagnose(error)[0].cause.kind);

/** What is missing when Meta does not let this person see it: the list is worth showing without. */
const unlessRefused = async <Value>(ask: Promise<Value>, instead: Value): Promise<Value> => {
	try {
		return await ask;
	} catch (error) {
		if (error instanceof GraphError && !passes(error)) return instead;
		throw error;
	}
};

const grantedIds = async (graph: Graph, userToken: Secret, caller: Secret): Promise<readonly string[]> => {
	const {granularScopes} = await graph.tokens.inspect(userToken, caller);
	return granularScopes.filter(({scope}) => scope.startsWith('pages_')).flatMap(({targetIds}) => targetIds ?? []);
};

const portfolioPages = async (graph: Graph, userToken: Secret): Promise<readonly ReachablePage[]> => {
	const businesses = await collect(graph.pages.businesses(userToken));
	const lists = await Promise.all(
		businesses.flatMap(({id, name}) =>
			(['owned_pages', 'client_pages'] as const).map(async edge => {
				const pages = await unlessRefused(collect(graph.pages.ofBusiness(id, edge, userToken)), []);
				const reason = `${edge === 'owned_pages' ? 'owned by' : 'shared with'} the business portfolio ${name || id}`;
				return pages.map(page => listed(page, 'portfolio', reason));
			}),
		),
	);
	return lists.flat();
};

/**
 * Every page that a user token reaches: those of `/me/accounts`, those that the token's grant names although the list
 * hides them, and those of the person's business portfolios. Each once, the first way of reaching it counts.
 * @param caller who asks `debug_token` for the grant: the app token, or the user token itself
 */
export const reachablePages = async (
	graph: Graph,
	userToken: Secret,
	caller: Secret,
): Promise<readonly ReachablePage[]> => {
	const [accounts, granted, portfolio] = await Promise.all([
		collect(graph.pages.accounts(userToken, 'me', 'id,name,tasks')),
		unlessRefused(grantedIds(graph, userToken, caller), []),
		unlessRefused(portfolioPages(graph, userToken), []),
	]);
	const known = new Map<string, ReachablePage>(accounts.map(page => [page.id, listed(page, 'accounts')]));
	for (const page of portfolio) if (!known.has(page.id)) known.set(page.id, page);
	const hidden = [...new Set(granted)].filter(id => !known.has(id));
	for (const answer of await graph.pages.getMany(hidden, userToken, 'id,name')) {
		const reason = 'granted at login, and left out of /me/accounts: a business portfolio assigns it';
		if (answer.ok) known.set(answer.value.id, listed(answer.value, 'granted', reason));
		else if (!(answer.error instanceof GraphError) || passes(answer.error)) throw answer.error;
	}
	return [...known.values()];
};

import {found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {pageCreationRefused} from '../causes/page/creation-refused.js';
import type {Clock} from '../core/clock.js';
import type {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {Page} from '../graph/pages.js';

export interface TestPage extends Page {
	readonly token: Secret;
	readonly created: boolean;
}

export interface PageWishes {
	readonly name: string;
	/** The page of the last run: it may have been renamed since. */
	readonly saved?: string;
}

/** Whose page it is, and how to reach the person when a step must be done by hand. */
export interface PageOwner {
	readonly id: string;
	readonly token: Secret;
	readonly loginUrl?: string;
}

/** Between two looks for a page that should appear, in ms. */
const lookEvery = 3_000;

/** A page that was just made is not in the list at once. */
const looksAfterCreation = 5;

const pick = (pages: readonly Page[], {name, saved}: PageWishes): Page | undefined =>
	pages.find(page => page.name.toLowerCase() === name.toLowerCase()) ?? pages.find(({id}) => id === saved);

const listed = (graph: Graph, owner: PageOwner): Promise<Page[]> => collect(graph.pages.accounts(owner.token));

const appears = async (
	graph: Graph,
	owner: PageOwner,
	find: (pages: readonly Page[]) => Page | undefined,
	{clock, signal, looks}: {readonly clock: Clock; readonly signal: AbortSignal; readonly looks: number},
): Promise<Page | undefined> => {
	for (let look = 1; ; look++) {
		const page = find(await listed(graph, owner));
		if (page?.token || look >= looks) return page;
		await clock.sleep(look < 3 ? look * 500 : lookEvery, signal);
	}
};

/** Waits until a person has made the page by hand. Told how long it may take, in looks; undefined: do not wait. */
export type AwaitManualPage = (reason: Problem) => Promise<{readonly looks: number} | undefined>;

const creationRefusal = (error: unknown, owner: PageOwner): Problem | undefined => {
	if (!(error instanceof GraphError)) return undefined;
	const {id, loginUrl} = owner;
	const [first, ...others] = diagnose(error);
	if (
		first.cause.id === pageCreationRefused.id ||
		first.cause.id.startsWith('page.') ||
		first.cause.id === 'api.refused'
	)
		return new Problem(
			found(pageCreationRefused, {user: id, ...(loginUrl && {loginUrl})}, {certainty: 'likely', answer: error.answer}),
			[first, ...others].filter(({cause}) => cause.id !== pageCreationRefused.id),
		);
	return undefined;
};

/** The page that was just made, once Meta shows it. */
const takeMade = async (
	graph: Graph,
	owner: PageOwner,
	id: string,
	world: {readonly clock: Clock; readonly signal: AbortSignal},
): Promise<TestPage> => {
	const page =
		(await appears(graph, owner, pages => pages.find(candidate => candidate.id === id), {
			...world,
			looks: looksAfterCreation,
		})) ?? (await graph.pages.get(id, owner.token));
	if (page.token) return {...page, token: page.token, created: true};
	throw new Problem(
		found(
			pageCreationRefused,
			{user: owner.id},
			{certainty: 'possible', seen: [`The page ${id} was made, and Meta gives no token for it`]},
		),
	);
};

/**
 * The page of the recipe: one of this name, else the one of the last run, else a new one, else one that a person makes
 * by hand meanwhile. Its token comes from the token of its owner, and lives as long.
 * @throws Problem page.creation-refused
 */
export const obtainTestPage = async (
	graph: Graph,
	owner: PageOwner,
	wishes: PageWishes,
	world: {readonly clock: Clock; readonly signal: AbortSignal; readonly awaitManual: AwaitManualPage},
): Promise<TestPage> => {
	const before = await listed(graph, owner);
	const existing = pick(before, wishes);
	if (existing?.token) return {...existing, token: existing.token, created: false};
	const made = await graph.pages.create(owner.id, owner.token, wishes.name).catch((error: unknown) => {
		const refusal = creationRefusal(error, owner);
		if (!refusal) throw error;
		return refusal;
	});
	if (!(made instanceof Problem)) return takeMade(graph, owner, made.id, world);
	const patience = await world.awaitManual(made);
	if (!patience) throw made;
	const known = new Set(before.map(({id}) => id));
	const page = await appears(graph, owner, pages => pick(pages, wishes) ?? pages.find(({id}) => !known.has(id)), {
		...world,
		looks: patience.looks,
	});
	if (page?.token) return {...page, token: page.token, created: false};
	throw made;
};

export {lookEvery};

import {found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {testUserCreationDisabled} from '../causes/test-user/creation-disabled.js';
import {testUserNotInstalled} from '../causes/test-user/not-installed.js';
import {testUserUnknown} from '../causes/test-user/unknown.js';
import type {Secret} from '../core/secret.js';
import {GraphError, TransportError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {TestUser} from '../graph/test-users.js';
import type {App} from './app.js';

/** A test user that can act: it has a token. */
export interface ReadyTestUser extends TestUser {
	readonly token: Secret;
	readonly created: boolean;
	readonly name?: string;
}

export interface TestUserWishes {
	/** This one and no other. */
	readonly id?: string;
	/** The one of the last run: reused when it still exists. */
	readonly saved?: string;
	/** Make a new one even so. */
	readonly fresh: boolean;
	readonly name?: string;
	/** Ids of those that there were when an earlier run began to make one, and never learned which one it made. */
	readonly before?: readonly string[];
	/** Told who there is before one is made. */
	onCreating(existing: readonly string[]): Promise<void>;
}

/** Offers the test users that exist when no new one can be made; undefined when nobody is there to choose. */
export type OfferTestUsers = (existing: readonly TestUser[]) => Promise<TestUser | undefined>;

const ready = (user: TestUser, created: boolean, name?: string): ReadyTestUser => {
	if (user.token) return {...user, token: user.token, created, ...(name && {name})};
	const {id, loginUrl} = user;
	throw new Problem(found(testUserNotInstalled, {user: id, ...(loginUrl && {loginUrl})}));
};

const refusedForGood = (error: unknown): error is GraphError =>
	error instanceof GraphError && diagnose(error)[0].cause.id === testUserCreationDisabled.id;

/** The one that came since; undefined where several did, for nobody knows whose they are. */
const madeSince = (known: readonly TestUser[], before: readonly string[]): TestUser | undefined => {
	const [first, ...others] = known.filter(({id, token}) => token && !before.includes(id));
	return others.length === 0 ? first : undefined;
};

/** That the list cannot be read is no reason to make nobody, unless nothing answers, or a limit is reached. */
const unlessHopeless = (error: unknown): undefined => {
	if (error instanceof GraphError && diagnose(error)[0].cause.kind !== 'limit') return undefined;
	if (error instanceof TransportError && ['other', 'shape'].includes(error.fault)) return undefined;
	throw error;
};

/**
 * The test user of the recipe: the one that is named, else the one of the last run, else the one that a run made which was
 * ended before it could say so, else a new one, else, since Meta has
 * suspended the creation, one that exists and that somebody chooses.
 * @throws Problem test-user.unknown, test-user.not-installed, test-user.creation-disabled
 */
export const obtainTestUser = async (
	graph: Graph,
	app: App,
	{id, saved, fresh, name, before, onCreating}: TestUserWishes,
	offer: OfferTestUsers,
): Promise<ReadyTestUser> => {
	const wanted = id ?? (fresh ? undefined : saved);
	const list = (): Promise<TestUser[]> => collect(graph.testUsers.list(app.id, app.token));
	const known = wanted === undefined ? await list().catch(unlessHopeless) : await list();
	const user = known?.find(candidate => candidate.id === wanted);
	if (user) return ready(user, false);
	if (id !== undefined)
		throw new Problem(found(testUserUnknown, {user: id, existing: (known ?? []).map(candidate => candidate.id)}));
	const orphan = before && known && madeSince(known, before);
	if (orphan) return ready(orphan, false);
	if (known) await onCreating(known.map(candidate => candidate.id));
	try {
		return ready(await graph.testUsers.create(app.id, app.token, name), true, name);
	} catch (error) {
		if (!refusedForGood(error)) throw error;
		const existing = known ?? (await list());
		const chosen = existing.length > 0 ? await offer(existing) : undefined;
		if (chosen) return ready(chosen, false);
		const ids = existing.map(candidate => candidate.id);
		throw new Problem(
			found(
				testUserCreationDisabled,
				{existing: ids},
				{
					certainty: 'likely',
					answer: error.answer,
					seen: [
						ids.length > 0
							? `The app has ${ids.length} test user${ids.length > 1 ? 's' : ''}: ${ids.join(', ')}`
							: 'The app has no test user',
					],
				},
			),
		);
	}
};

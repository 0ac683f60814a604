import {found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {testUserCreationDisabled} from '../causes/test-user/creation-disabled.js';
import {testUserNotInstalled} from '../causes/test-user/not-installed.js';
import {testUserUnknown} from '../causes/test-user/unknown.js';
import type {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
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

/**
 * The test user of the recipe: the one that is named, else the one of the last run, else a new one, else, since Meta has
 * suspended the creation, one that exists and that somebody chooses.
 * @throws Problem test-user.unknown, test-user.not-installed, test-user.creation-disabled
 */
export const obtainTestUser = async (
	graph: Graph,
	app: App,
	{id, saved, fresh, name}: TestUserWishes,
	offer: OfferTestUsers,
): Promise<ReadyTestUser> => {
	const wanted = id ?? (fresh ? undefined : saved);
	const list = (): Promise<TestUser[]> => collect(graph.testUsers.list(app.id, app.token));
	if (wanted !== undefined) {
		const existing = await list();
		const user = existing.find(candidate => candidate.id === wanted);
		if (user) return ready(user, false);
		if (id !== undefined)
			throw new Problem(found(testUserUnknown, {user: id, existing: existing.map(candidate => candidate.id)}));
	}
	try {
		return ready(await graph.testUsers.create(app.id, app.token, name), true, name);
	} catch (error) {
		if (!refusedForGood(error)) throw error;
		const existing = await list();
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

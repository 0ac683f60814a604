import {Problem} from '../../causes/cause.js';
import type {Settings} from '../../core/setting.js';
import {GraphError} from '../../graph/error.js';
import type {Graph} from '../../graph/graph.js';
import type {App} from '../../setup/app.js';
import {type OfferTestUsers, obtainTestUser, type ReadyTestUser} from '../../setup/test-user.js';
import type {Context, ProfileStore} from '../context.js';
import type {Outcome} from './stepper.js';

interface Wishes {
	readonly testUser: string | undefined;
	readonly name: string | undefined;
	readonly new: boolean;
}

/** Asks which one to use where Meta makes no more. */
const offerTo =
	(context: Context): OfferTestUsers =>
	async existing => {
		if (!context.interactive) return undefined;
		context.note('Meta has suspended the creation of test users.');
		return context.ask.select(
			'Which of the existing ones shall be used?',
			existing.map(candidate => ({
				name: `${candidate.id}${candidate.token ? '' : ' (has not authorised the app)'}`,
				value: candidate,
			})),
			'--test-user',
		);
	};

/** The test user that was named or saved, or a new one; remembered for the next run. */
export const takeTestUser = async (
	context: Context,
	{graph, app, settings, store}: {graph: Graph; app: App; settings: Settings; store: ProfileStore},
	wishes: Wishes,
): Promise<Outcome<ReadyTestUser>> => {
	const {testUsersBefore} = store.read();
	const obtained = await obtainTestUser(
		graph,
		app,
		{
			...(wishes.testUser !== undefined && {id: wishes.testUser}),
			...(settings.testUserId && {saved: settings.testUserId.value}),
			...(wishes.name !== undefined && {name: wishes.name}),
			fresh: wishes.new,
			...(testUsersBefore !== undefined && {before: testUsersBefore.split(' ')}),
			onCreating: existing => store.save({testUsersBefore: existing.join(' ')}),
		},
		offerTo(context),
	).catch(async (error: unknown) => {
		// Where Meta said no, there is nothing to look for next time.
		const isRefused = error instanceof GraphError || error instanceof Problem;
		if (isRefused && store.read().testUsersBefore !== undefined) await store.save({testUsersBefore: undefined});
		throw error;
	});
	context.redactor.add(obtained.token);
	if (obtained.password) context.redactor.add(obtained.password);
	await store.save({testUserId: obtained.id, testUsersBefore: undefined});
	return [obtained, obtained.created ? 'done' : 'reused', `Test user ${obtained.id}`];
};

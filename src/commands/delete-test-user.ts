import {makeApp} from '../setup/app.js';
import {defineCommand, flag, required} from './command.js';
import {usageProblem} from './usage-problem.js';

interface Deleted {
	readonly id: string;
	readonly deleted: boolean;
}

export const deleteTestUser = defineCommand({
	name: 'delete-test-user',
	group: 'Set up',
	summary: 'delete a test user, and the pages it made',
	args: {id: required('id', 'id of the test user')},
	options: {yes: flag('--yes', 'do not ask')},
	run: async (context, {id, yes}): Promise<Deleted> => {
		if (!/^\d+$/.test(id)) throw usageProblem('delete-test-user', 'The id of a test user holds digits alone');
		const app = makeApp(await context.need('appId'), await context.need('appSecret'));
		const sure =
			yes ||
			(await context.ask.confirm(`Delete the test user ${id} and its pages? Meta makes no new ones for now.`, '--yes'));
		if (!sure) return {id, deleted: false};
		const [graph, store] = await Promise.all([context.graph(), context.profile()]);
		const deleted = await graph.testUsers.remove(id, app.token);
		if (deleted && store.read().testUserId === id)
			await store.save({testUserId: undefined, pageId: undefined, pageToken: undefined, userToken: undefined});
		return {id, deleted};
	},
	render: ({id, deleted}, ui) =>
		ui.print(deleted ? `The test user ${id} is deleted.` : `The test user ${id} is still there.`),
});

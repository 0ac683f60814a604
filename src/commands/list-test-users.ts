import {collect} from '../graph/page-through.js';
import {makeApp} from '../setup/app.js';
import {defineCommand} from './command.js';

interface Listed {
	readonly testUsers: readonly {readonly id: string; readonly loginUrl: string | null; readonly authorised: boolean}[];
}

export const listTestUsers = defineCommand({
	name: 'list-test-users',
	group: 'Set up',
	summary: 'list the test users of the app',
	run: async (context): Promise<Listed> => {
		const app = makeApp(await context.need('appId'), await context.need('appSecret'));
		const graph = await context.graph();
		const users = await collect(graph.testUsers.list(app.id, app.token));
		return {
			testUsers: users.map(({id, loginUrl, token}) => ({
				id,
				loginUrl: loginUrl ?? null,
				authorised: token !== undefined,
			})),
		};
	},
	render: ({testUsers}, ui) => {
		if (testUsers.length === 0) ui.print('The app has no test users.');
		else
			ui.table(
				['id', 'authorised the app', 'login (works once)'],
				testUsers.map(({id, loginUrl, authorised}) => [id, authorised ? 'yes' : 'no', loginUrl ?? '']),
			);
		const [first] = testUsers;
		if (first) ui.next(['setup-test-user', '--test-user', first.id], 'set one up with a page');
	},
});

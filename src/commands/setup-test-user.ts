import {expiryWords} from '../core/when.js';
import {defaultFields} from '../graph/fields.js';
import {makeApp} from '../setup/app.js';
import {lastingToken} from '../setup/lasting-token.js';
import {checkFields, setPageFields, unionOf} from '../setup/page-fields.js';
import {defineCommand, flag, list, parsed, suggesting, text} from './command.js';
import {fieldNames} from './field-names.js';
import {rememberTestUser} from './remember-test-user.js';
import {inspectPageToken, prove} from './setup-test-user/prove.js';
import {renderSetUp, type SetUp, setUpAsJson} from './setup-test-user/set-up.js';
import {makeStepper, type StepReport} from './setup-test-user/stepper.js';
import {defaultPageName, takePage} from './setup-test-user/take-page.js';
import {takeTestUser} from './setup-test-user/take-test-user.js';
import {duration} from './values.js';

export const setupTestUser = defineCommand({
	name: 'setup-test-user',
	group: 'Set up',
	summary: 'make a test user with a page that is subscribed and whose token lasts',
	description:
		'Takes an app to a test user that has a page, a page token that does not expire, and the subscription of that page ' +
		'to the app; then checks all of it. Every step finds out first what exists: a run that was stopped goes on where it stopped.',
	options: {
		name: text('--name <name>', 'name of a new test user'),
		pageName: text('--page-name <name>', `name of its page (default "${defaultPageName}")`),
		testUser: text('--test-user <id>', 'use this test user'),
		new: flag('--new', 'make a new test user, even if the last run left one'),
		fields: suggesting(
			list(
				'--fields <names>',
				'fields to subscribe to, with commas between them (default: what a Messenger bot needs)',
			),
			fieldNames,
		),
		exchange: flag('--no-exchange', 'keep the short-lived user token'),
		wait: parsed('--wait <duration>', 'wait this long for a page that is made by hand, such as 5m', duration),
		writeEnv: text('--write-env <file>', 'put page id and tokens into a dotenv file'),
	},
	examples: [
		['setup-test-user --sandbox', 'try it without an account'],
		['setup-test-user --test-user 100000000000001 --write-env .env', 'reuse a test user, keep the tokens for the bot'],
	],
	run: async (context, input): Promise<SetUp> => {
		const wantedFields = input.fields ? checkFields(input.fields) : defaultFields;
		const app = makeApp(await context.need('appId'), await context.need('appSecret'));
		const [graph, store, settings] = await Promise.all([context.graph(), context.profile(), context.soundSettings()]);
		const saved = store.read();
		const steps: StepReport[] = [];
		const step = makeStepper(context, steps);
		const lasts = input.exchange !== false;
		const ends = (at: Date | null | undefined): string => expiryWords(at, context.clock.now());

		const user = await step('test-user', 'Test user', () =>
			takeTestUser(context, {graph, app, settings, store}, input),
		);

		const userToken = await step('user-token', 'User token that lasts', async () => {
			if (!lasts) {
				const {expiresAt} = await graph.tokens.inspect(user.token, app.token);
				return [{token: user.token, expiresAt}, 'skipped', `User token kept as it is: ${ends(expiresAt)}`];
			}
			const dated = await lastingToken(graph, app, user.token, context.clock);
			context.redactor.add(dated.token);
			return [dated, 'done', `User token exchanged: ${ends(dated.expiresAt)}`];
		});

		const page = await step('page', 'Page', progress =>
			takePage(context, {graph, user, token: userToken.token, saved}, input, progress),
		);
		const remembered = await rememberTestUser(store, {
			testUserId: user.id,
			userToken: userToken.token,
			pageId: page.id,
			pageToken: page.token,
		});
		if (!remembered)
			context.note(
				`The profile ${store.name} keeps its own page and tokens; --write-env saves the new ones elsewhere.`,
			);

		const info = await step('page-token', 'Page access token', async () => {
			const inspected = await inspectPageToken(graph, app, page, lasts);
			return [inspected, 'done', `Page access token: ${ends(inspected.expiresAt)}`];
		});

		const change = await step('subscription', 'Subscription of the page to the app', async () => {
			const result = await setPageFields(
				graph,
				page,
				before => (input.fields ? wantedFields : unionOf(wantedFields, before)),
				app.id,
			);
			return [result, result.changed ? 'done' : 'reused', `Page subscribed to ${result.after.length} fields`];
		});

		await step('check', 'Check', async () => {
			await prove(graph, page, info, wantedFields, change.after);
			return [undefined, 'done', 'The token speaks for the page, and the page sends its events to the app'];
		});

		if (input.writeEnv !== undefined)
			await context.writeEnv(input.writeEnv, {
				MESSENGER_APP_ID: app.id,
				MESSENGER_PAGE_ID: page.id,
				MESSENGER_PAGE_TOKEN: page.token.reveal(),
				MESSENGER_USER_TOKEN: userToken.token.reveal(),
			});
		return {
			testUser: {id: user.id, name: user.name ?? null, loginUrl: user.loginUrl ?? null, created: user.created},
			page: {id: page.id, name: page.name, created: page.created},
			subscription: {fields: change.after},
			tokens: {user: {expiresAt: userToken.expiresAt}, page: {expiresAt: info.expiresAt}},
			steps,
			...(input.writeEnv !== undefined && {writtenTo: input.writeEnv}),
			now: context.clock.now(),
		};
	},
	json: setUpAsJson,
	render: renderSetUp,
});

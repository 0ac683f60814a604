import {found, Problem} from '../causes/cause.js';
import {subscriptionFieldsMissing} from '../causes/subscription/fields-missing.js';
import {tokenExpiresSoon} from '../causes/token/expires-soon.js';
import {tokenOtherApp} from '../causes/token/other-app.js';
import type {Secret} from '../core/secret.js';
import {expiryWords} from '../core/when.js';
import {defaultFields} from '../graph/fields.js';
import {makeApp} from '../setup/app.js';
import {lastingToken} from '../setup/lasting-token.js';
import {checkFields, setPageFields, unionOf} from '../setup/page-fields.js';
import {lookEvery, obtainTestPage} from '../setup/test-page.js';
import {obtainTestUser} from '../setup/test-user.js';
import {defineCommand, flag, list, parsed, text} from './command.js';
import type {Context, Step} from './context.js';
import {rememberTestUser} from './remember-test-user.js';
import {duration} from './values.js';

type StepName = 'test-user' | 'user-token' | 'page' | 'page-token' | 'subscription' | 'check';
type StepStatus = 'done' | 'reused' | 'skipped' | 'failed';

interface SetUp {
	readonly testUser: {
		readonly id: string;
		readonly name: string | null;
		readonly loginUrl: string | null;
		readonly created: boolean;
	};
	readonly page: {readonly id: string; readonly name: string; readonly created: boolean};
	readonly subscription: {readonly fields: readonly string[]};
	readonly tokens: {
		readonly user: {readonly expiresAt: Date | null | undefined};
		readonly page: {readonly expiresAt: Date | null | undefined};
	};
	readonly steps: readonly {readonly name: StepName; readonly status: StepStatus}[];
	readonly writtenTo?: string;
	readonly now: Date;
}

const defaultPageName = 'Bot Test Page';

/** How long a person at the terminal may take to make a page by hand, in ms. */
const personPatience = 10 * 60_000;

/** Runs the steps of the recipe, one line of progress each. */
const stepper =
	(context: Context, steps: {name: StepName; status: StepStatus}[]) =>
	async <Value>(
		name: StepName,
		title: string,
		work: (step: Step) => Promise<readonly [Value, Exclude<StepStatus, 'failed'>, string]>,
	): Promise<Value> => {
		const step = context.step(title);
		try {
			const [value, status, words] = await work(step);
			steps.push({name, status});
			step[status](words);
			return value;
		} catch (error) {
			step.failed();
			throw error;
		}
	};

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
		fields: list('--fields <names>', 'fields to subscribe to (default: what a Messenger bot needs)'),
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
		const steps: {name: StepName; status: StepStatus}[] = [];
		const step = stepper(context, steps);
		const keep = (token: Secret): void => context.redactor.add(token);

		const user = await step('test-user', 'Test user', async () => {
			const obtained = await obtainTestUser(
				graph,
				app,
				{
					...(input.testUser !== undefined && {id: input.testUser}),
					...(settings.testUserId && {saved: settings.testUserId.value}),
					...(input.name !== undefined && {name: input.name}),
					fresh: input.new,
				},
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
				},
			);
			keep(obtained.token);
			if (obtained.password) keep(obtained.password);
			await store.save({testUserId: obtained.id});
			return [obtained, obtained.created ? 'done' : 'reused', `Test user ${obtained.id}`];
		});

		const userToken = await step('user-token', 'User token that lasts', async () => {
			if (input.exchange === false) {
				const {expiresAt} = await graph.tokens.inspect(user.token, app.token);
				return [
					{token: user.token, expiresAt},
					'skipped',
					`User token kept as it is: ${expiryWords(expiresAt, context.clock.now())}`,
				];
			}
			const dated = await lastingToken(graph, app, user.token, context.clock);
			keep(dated.token);
			return [dated, 'done', `User token exchanged: ${expiryWords(dated.expiresAt, context.clock.now())}`];
		});

		const page = await step('page', 'Page', async progress => {
			const obtained = await obtainTestPage(
				graph,
				{id: user.id, token: userToken.token, ...(user.loginUrl && {loginUrl: user.loginUrl})},
				{
					name: input.pageName ?? defaultPageName,
					...(input.pageName === undefined &&
						saved.testUserId === user.id &&
						saved.pageId !== undefined && {saved: saved.pageId}),
				},
				{
					clock: context.clock,
					signal: context.signal,
					awaitManual: async () => {
						const patience = input.wait ?? (context.interactive ? personPatience : 0);
						if (patience === 0) return undefined;
						context.note('Meta does not let the app make the page. Make it by hand, as the test user:');
						if (user.loginUrl) context.note(`  1. log in (works once): ${user.loginUrl}`);
						context.note(
							`  2. https://www.facebook.com/pages/create, with the name "${input.pageName ?? defaultPageName}"`,
						);
						progress.update('Waiting for the page to appear');
						return {looks: Math.ceil(patience / lookEvery)};
					},
				},
			);
			keep(obtained.token);
			return [obtained, obtained.created ? 'done' : 'reused', `Page ${obtained.name} (${obtained.id})`];
		});
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
			const inspected = await graph.tokens.inspect(page.token, app.token);
			if (inspected.appId !== undefined && inspected.appId !== app.id)
				throw new Problem(
					found(
						tokenOtherApp,
						{},
						{seen: [`debug_token names the app ${inspected.appId}, the settings name ${app.id}`]},
					),
				);
			if (input.exchange !== false && inspected.expiresAt)
				throw new Problem(found(tokenExpiresSoon, {expiresAt: inspected.expiresAt.toISOString(), kind: 'page'}));
			return [inspected, 'done', `Page access token: ${expiryWords(inspected.expiresAt, context.clock.now())}`];
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
			const missing = wantedFields.filter(field => !change.after.includes(field));
			if (missing.length > 0)
				throw new Problem(found(subscriptionFieldsMissing, {page: page.id, fields: missing, list: 'page'}));
			const {id} = await graph.tokens.me(page.token);
			if (!info.isValid || id !== page.id)
				throw new Problem(
					found(tokenExpiresSoon, {kind: 'page'}, {certainty: 'possible', seen: [`The page token answers for ${id}`]}),
				);
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
	json: ({testUser, page, subscription, tokens, steps, writtenTo}) => ({
		testUser,
		page,
		subscription,
		tokens: {user: {expiresAt: tokens.user.expiresAt ?? null}, page: {expiresAt: tokens.page.expiresAt ?? null}},
		steps,
		...(writtenTo !== undefined && {writtenTo}),
	}),
	render: ({testUser, page, subscription, tokens, writtenTo, now}, ui) => {
		ui.print(`${ui.strong('Test user')}  ${testUser.id}${testUser.created ? '' : ui.dim('  reused')}`);
		ui.print(`${ui.strong('Page')}       ${page.name} (${page.id})${page.created ? '' : ui.dim('  reused')}`);
		ui.print(`${ui.strong('Page token')} ${expiryWords(tokens.page.expiresAt, now)}`);
		for (const line of ui.paragraph(subscription.fields.join(', '), `${ui.strong('Fields')}     `)) ui.print(line);
		if (testUser.loginUrl) ui.hint(`Log in as the test user (works once): ${testUser.loginUrl}`);
		if (writtenTo !== undefined) ui.hint(`Page id and tokens are in ${writtenTo} (mode 0600).`);
		ui.next(['set-webhook', '<https://your-bot/webhook>'], 'tell Meta where the bot listens');
		ui.next(['doctor'], 'check everything');
	},
});

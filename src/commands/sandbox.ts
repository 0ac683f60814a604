import type {ExitCode} from '../core/exit-code.js';
import {Secret} from '../core/secret.js';
import {DeadlinePassed} from '../core/stop.js';
import type {ServedPage} from '../page/serve-page.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import type {Seed} from '../sandbox/seed/schema.js';
import {armFaults} from './arm-faults.js';
import {defineCommand, flag, list, parsed, rest, text} from './command.js';
import type {Context} from './context.js';
import {portProblem} from './port-problem.js';
import {registerOnceUp} from './register-once-up.js';
import {renderTrail, type Trail, trailOf} from './sandbox-trail.js';
import {sandboxVariables} from './sandbox-variables.js';
import {showSandboxPage} from './show-page.js';
import {usageProblem} from './usage-problem.js';
import {port, webUrl} from './values.js';
import {webhookRefused} from './webhook-refused.js';

type Result =
	| {readonly did: 'served' | 'reset'}
	| {readonly did: 'listed'; readonly faults: readonly string[]}
	| {readonly did: 'ran'; readonly exitCode: number; readonly trail?: Trail};

/** The first event: what one needs to point a bot at the sandbox. Its secrets are those of an invented world. */
const listening = (world: Sandbox, page: ServedPage | undefined) => {
	const {url, version, app, users, pages} = world;
	const webhookUrl = world.state().apps[app.id]?.webhooks.page?.callbackUrl;
	return {
		event: 'listening',
		url,
		version,
		app: {id: app.id, name: app.name, secret: app.secret, verifyToken: app.verifyToken},
		users,
		pages,
		// The world is kept, and with it the webhook of an earlier run.
		...(webhookUrl !== undefined && {webhookUrl}),
		...(page && {openUrl: page.url}),
	};
};

const allowSecrets = (context: Context, {app, users, pages}: Sandbox): void => {
	for (const value of [app.secret, app.verifyToken, ...users.map(({token}) => token), ...pages.map(({token}) => token)])
		context.redactor.allow(new Secret(value));
};

/** What stops a sandbox from starting, when it is no bug of ours. */
const startProblem = (error: unknown, wanted: number | undefined): unknown => {
	if (!(error instanceof Error)) return error;
	if (error.name === 'SeedError') return usageProblem('sandbox', error.message);
	return portProblem('sandbox', error, {host: '127.0.0.1', port: wanted ?? 0}) ?? error;
};

/** @throws Problem settings.unreadable, usage.invalid */
const seedFrom = async (context: Context, path: string): Promise<Seed> => {
	const [bytes, {parseSeed}] = await Promise.all([context.readInput(path), import('../sandbox/seed/read-seed.js')]);
	return parseSeed(bytes, path).catch((error: unknown) => {
		throw startProblem(error, undefined);
	});
};

const takeWebhook = async (world: Sandbox, url: string): Promise<void> => {
	try {
		await world.setWebhook(url);
	} catch (error) {
		throw usageProblem(
			'sandbox',
			`The webhook is not taken: ${webhookRefused(error, url)}`,
			`Start the bot first, with the verify token ${world.app.verifyToken} of this sandbox, or let the sandbox start it: sandbox --webhook-url ${url} -- <command>`,
		);
	}
};

const untilStopped = (signal: AbortSignal): Promise<void> =>
	new Promise(done => {
		if (signal.aborted) done();
		signal.addEventListener('abort', () => done(), {once: true});
	});

export const sandbox = defineCommand({
	name: 'sandbox',
	group: 'Sandbox',
	summary: 'a Graph API on this machine, with a world in it; or run a command against one',
	description:
		'Serves the world that --sandbox uses, which is kept between runs. With a command after --, starts a fresh world on a ' +
		'free port, sets the variables for it, and ends with its exit code; what it called is shown when it fails.',
	longRunning: true,
	args: {command: rest('command', 'a command to run against a fresh world, after --')},
	options: {
		port: parsed('--port <number>', 'port to listen on (default: a free one)', port),
		seed: text('--seed <file>', 'begin with the world of this YAML or JSON file'),
		webhookUrl: text(
			'--webhook-url <url>',
			'make this the webhook of the app, after its handshake; with a command, as soon as that answers',
		),
		open: flag('--open', 'show conversations, deliveries and calls on a page in the browser'),
		reset: flag('--reset', 'begin the kept world anew; alone, it ends then'),
		fault: list('--fault <cause>', 'play this cause, by its id; may be given several times'),
		listFaults: flag('--list-faults', 'show the causes that can be played'),
	},
	examples: [
		['sandbox --port 4100', 'serve it, for a bot that you start by hand'],
		['sandbox --open', 'talk to a bot in the browser'],
		['sandbox -- npm test', 'run the tests of a bot against a fresh world'],
		['sandbox --open --webhook-url http://localhost:3000/webhook -- node bot.js', 'start a bot and talk to it'],
		['sandbox --fault token.expired -- npm test', 'see what the bot does when its token has expired'],
	],
	run: async (context, input): Promise<Result> => {
		const {startSandbox} = await context.loadSandbox();
		const kept = await context.keptWorld();
		if (input.listFaults) {
			const world = await startSandbox();
			try {
				const faults = await world.armable();
				if (context.json) context.emit({event: 'faults', faults});
				return {did: 'listed', faults};
			} finally {
				await world.close();
			}
		}
		const wrapped = input.command.length > 0;
		const world = await startSandbox({
			...(input.port !== undefined && {port: input.port}),
			...(!wrapped && {statePath: kept.path}),
			...(input.seed !== undefined && {seed: await seedFrom(context, input.seed)}),
			...(input.seed === undefined && {settings: {testUserCreation: 'allowed'} as const}),
			onNotice: context.note,
		}).catch((error: unknown) => {
			throw startProblem(error, input.port);
		});
		let page: ServedPage | undefined;
		try {
			if ((input.reset || input.seed !== undefined) && !wrapped) {
				await world.reset();
				await kept.forget();
				if (input.reset && input.port === undefined && !input.fault) {
					if (context.json) context.emit({event: 'reset'});
					return {did: 'reset'};
				}
			}
			allowSecrets(context, world);
			if (input.webhookUrl !== undefined && !wrapped) await takeWebhook(world, webUrl(input.webhookUrl).href);
			await armFaults(world, input.fault ?? []);
			if (input.open) page = await showSandboxPage(context, world);
			if (!wrapped) {
				context.emit(listening(world, page));
				await untilStopped(context.signal);
				return {did: 'served'};
			}
			if (page) context.note(`The page is at ${page.url}`);
			const ended = new AbortController();
			const webhook = input.webhookUrl === undefined ? undefined : webUrl(input.webhookUrl).href;
			const registered = registerOnceUp(context, world, webhook, ended.signal);
			const code = await context.runProgram(input.command, sandboxVariables(world)).finally(() => ended.abort());
			await registered;
			const {reason} = context.signal;
			if (reason instanceof DeadlinePassed)
				context.note(`The command was ended: ${reason.seconds} s were over (--timeout).`);
			await world.settled();
			const trail = code === 0 ? {} : {trail: trailOf(world)};
			if (context.json) context.emit({event: 'ended', exitCode: code, ...trail});
			return {did: 'ran', exitCode: code, ...trail};
		} finally {
			await page?.close();
			await world.close();
		}
	},
	render: (result, ui) => {
		if (result.did === 'listed') for (const fault of result.faults) ui.print(fault);
		if (result.did === 'reset') ui.print('The world of the sandbox is as new.');
		if (result.did === 'ran' && result.trail) renderTrail(result.trail, ui);
	},
	renderEvent: (event, ui) => {
		const {url, app, users, pages, webhookUrl, openUrl} = event as ReturnType<typeof listening>;
		ui.print(`${ui.good(ui.mark.pass)} The sandbox listens on ${ui.strong(url)}`);
		ui.print();
		const variables = {
			MESSENGER_GRAPH_URL: url,
			MESSENGER_APP_ID: app.id,
			MESSENGER_APP_SECRET: app.secret,
			MESSENGER_VERIFY_TOKEN: app.verifyToken,
			MESSENGER_USER_TOKEN: users[0]?.token,
			MESSENGER_PAGE_ID: pages[0]?.id,
			MESSENGER_PAGE_TOKEN: pages[0]?.token,
		};
		for (const [name, value] of Object.entries(variables)) if (value) ui.print(`${name}=${value}`);
		if (openUrl !== undefined) {
			ui.print();
			ui.print(`Talk to the bot on ${ui.strong(openUrl)}`);
		}
		if (webhookUrl !== undefined) ui.hint(`Events go to ${webhookUrl}`);
		else ui.hint('Events go nowhere yet: give the address of the bot with --webhook-url, or to set-webhook --sandbox.');
		ui.hint('Ctrl-C ends it; the world is kept.');
	},
	exitCode: result => (result.did === 'ran' ? (result.exitCode as ExitCode) : 0),
});

import {Hono} from 'hono/tiny';
import {isRecord} from '../../core/json.js';
import {durationMs} from '../duration.js';
import {routes} from '../routes/index.js';
import type {Sandbox} from '../sandbox.js';
import {acts} from './acts.js';

type Body = Readonly<Record<string, unknown>>;

const bodyOf = async (request: Request): Promise<Body> => {
	const text = await request.text();
	if (text === '') return {};
	const value: unknown = JSON.parse(text);
	if (!isRecord(value)) throw new RangeError('The body is not a JSON object');
	return value;
};

const number = (body: Body, key: string): number | undefined => {
	const value = body[key];
	if (value === undefined) return undefined;
	if (typeof value !== 'number' || !(value >= 0)) throw new RangeError(`“${key}” is not a number`);
	return value;
};

const list = (value: unknown): string | string[] | undefined =>
	Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value : undefined;

/** The sandbox's own API under `/_sandbox`: for tests in other languages, and for people with curl. */
export const controlApi = (sandbox: Sandbox): Hono => {
	const api = new Hono().basePath('/_sandbox');

	api.onError((error, context) => {
		const known = error instanceof RangeError || error instanceof SyntaxError;
		if (!known) throw error;
		return context.json({error: {message: error.message}}, 400);
	});
	// A page in a browser must not act on the sandbox: programs send no origin.
	api.use(async (context, next) => {
		const origin = context.req.header('origin');
		if (origin !== undefined && origin !== new URL(context.req.url).origin)
			return context.json({error: {message: 'Web pages may not use this API'}}, 403);
		await next();
		return undefined;
	});

	api.get('/', context => {
		const {url, version, app, users, pages} = sandbox;
		return context.json({url, version, app, users, pages, now: sandbox.now().toISOString()});
	});
	api.get('/routes', context =>
		context.json(routes.map(({method, path, does, lacks}) => ({method, path, does, lacks}))),
	);

	api.get('/state', context => context.json(sandbox.state()));
	api.put('/state', async context => {
		await sandbox.load(await bodyOf(context.req.raw));
		return context.json({success: true});
	});
	api.post('/reset', async context => {
		await sandbox.reset();
		return context.json({success: true});
	});

	api.get('/calls', context => context.json(sandbox.calls()));
	api.get('/deliveries', context => context.json(sandbox.deliveries()));
	api.post('/deliveries/:id/repeat', async context =>
		context.json(await sandbox.repeatDelivery(context.req.param('id'))),
	);
	api.get('/notices', context => context.json(sandbox.notices()));

	api.post('/clock', async context => {
		await sandbox.moveClock(durationMs((await bodyOf(context.req.raw)).move));
		return context.json({now: sandbox.now().toISOString()});
	});

	api.get('/faults', async context => context.json({armed: sandbox.armed(), armable: await sandbox.armable()}));
	api.post('/faults', async context => {
		const body = await bodyOf(context.req.raw);
		const [calls, at] = [number(body, 'calls'), list(body.at)];
		await sandbox.arm(String(body.cause), {...(calls !== undefined && {calls}), ...(at !== undefined && {at})});
		return context.json({armed: sandbox.armed()});
	});
	api.delete('/faults', context => {
		sandbox.disarm(context.req.query('cause'));
		return context.json({armed: sandbox.armed()});
	});
	api.post('/slow', async context => {
		const body = await bodyOf(context.req.raw);
		sandbox.slow(number(body, 'ms') ?? 0, number(body, 'jitterMs'));
		return context.json({success: true});
	});

	api.get('/people/:name', async context => {
		const person = sandbox.person(context.req.param('name'), pageIn(context.req.query()));
		return context.json({name: person.name, psid: await person.psid(), heard: await person.heard()});
	});
	api.post('/people/:name/:act', async context => {
		const {name, act} = context.req.param();
		const run = Object.hasOwn(acts, act) ? acts[act] : undefined;
		if (!run) throw new RangeError(`A person can do ${Object.keys(acts).join(', ')}, not ${act}`);
		const body = await bodyOf(context.req.raw);
		return context.json((await run(sandbox.person(name, pageIn(body)), body)) ?? {success: true});
	});

	/** Where a bot's login page sends people back to, after Log In. */
	api.get('/linked', async context => {
		const {token = '', page = '', authorization_code: code} = context.req.query();
		const permit = sandbox.state().pages[page]?.permits[token];
		if (permit?.kind !== 'account-linking' || permit.expiresAt <= sandbox.now().getTime())
			return context.text('This link has been used, or is too old.', 400);
		if (code !== undefined) await sandbox.person(permit.person, {page}).linksAccount(code);
		return context.text(code === undefined ? 'The login was cancelled.' : 'You are logged in. Back to Messenger.');
	});

	api.all('*', context =>
		context.json({error: {message: `There is no ${context.req.method} ${context.req.path}`}}, 404),
	);
	return api;
};

const pageIn = ({page}: Body): {readonly page?: string} => (typeof page === 'string' ? {page} : {});

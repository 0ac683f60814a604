import {afterAll, beforeAll, expect, test} from 'vitest';
import {routes} from '../../src/sandbox/routes/index.js';
import {textAt} from './asking.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
	world = await startWorld();
	const psid = world.coffee.psids[0] ?? '';
	const {threads, businesses} = world.sandbox.state();
	const made = async (edge: string, params: Record<string, string>): Promise<string> =>
		textAt(await world.ask('POST', `/me/${edge}`, params, world.coffee.token), 'id');
	ids = {
		app: world.app,
		page: world.coffee.id,
		user: world.admin.id,
		psid,
		business: Object.keys(businesses)[0] ?? '',
		thread: threads[psid]?.id ?? '',
		message: threads[psid]?.messages[0]?.mid ?? '',
		persona: await made('personas', {name: 'Kim', profile_picture_url: 'https://example.com/kim.png'}),
		label: await made('custom_labels', {name: 'Regular'}),
		comment: (await world.sandbox.person('Ann').comments('Nice')).id,
		permission: 'pages_messaging',
		friend: world.tester.id,
	};
});

afterAll(() => world.sandbox.close());

const concrete = (path: string): string =>
	path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const id = ids[name];
		if (!id) throw new TypeError(`No object of kind ${name}`);
		return id;
	});

test('every route says what it does and what it lacks, and stands alone', () => {
	const keys = routes.map(({method, path}) => `${method} ${path}`);
	expect(new Set(keys).size).toBe(keys.length);
	for (const {does, lacks} of routes) {
		expect(does).toMatch(/^\S.*[^.\s]$/);
		expect(lacks).toMatch(/^\S.*[^.\s]$/);
	}
});

test.each(routes.map(({method, path}) => [method, path] as const))('%s %s is answered', async (method, path) => {
	const answer = await world.ask(method, concrete(path), {}, `${world.app}|${world.sandbox.app.secret}`);
	// The app token is refused by most; but a path without a route is refused in other words.
	expect(JSON.stringify(answer)).not.toMatch(/Unknown path|nonexisting field/);
});

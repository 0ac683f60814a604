// How deep the doctor's round trips are: a Graph API that answers everything after a while, and the time from the first call to
// the last answer in units of that while. Starting the program does not count; nothing here is the tool's own code but the tool.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const delayMs = 300;
const app = {id: '300000000000001', secret: '0123456789abcdef0123456789abcdef'};
const user = '122000000000000001';
const person = '4000000000000022';
const scopes = ['pages_show_list', 'pages_messaging', 'pages_manage_metadata', 'pages_read_engagement'];
const fields = ['messages', 'messaging_postbacks'];

const makePages = count =>
	Array.from({length: count}, (_, index) => ({
		id: `2${100_000_000_000_000 + index}`,
		name: `Page ${index}`,
		token: `EAAPageToken${index}`,
	}));

const notThere = id => ({
	error: {
		code: 100,
		error_subcode: 33,
		type: 'GraphMethodException',
		message: `Unsupported get request. Object with ID '${id}' does not exist`,
	},
});

/** One person, whom the last page knows. */
const answerer = pages => {
	const byId = new Map(pages.map(page => [page.id, page]));
	const byToken = new Map(pages.map(page => [page.token, page]));
	const owner = pages.at(-1);
	return (path, query, token) => {
		const [, first, edge = ''] = path.split('/');
		const speaker = byToken.get(token);
		if (first === 'debug_token') {
			const page = byToken.get(query.get('input_token'));
			const rest = page ? {type: 'PAGE', profile_id: page.id} : {type: 'USER'};
			return {
				data: {
					app_id: app.id,
					is_valid: true,
					expires_at: 0,
					data_access_expires_at: 0,
					scopes,
					user_id: user,
					...rest,
				},
			};
		}
		if (edge === 'accounts' && first === 'me') {
			const from = Number(query.get('after') ?? 0);
			const to = from + Math.min(Number(query.get('limit') ?? 25), 100);
			const data = pages.slice(from, to).map(({id, name, token: access_token}) => ({id, name, access_token}));
			const next = to < pages.length && {next: 'https://graph.example.com/next'};
			return {data, paging: {cursors: {after: `${to}`}, ...next}};
		}
		if (edge === 'permissions' || edge === 'roles' || edge === 'accounts') return {data: []};
		if (edge === 'subscriptions') {
			const named = fields.map(name => ({name, version: 'v26.0'}));
			return {data: [{object: 'page', callback_url: 'https://bot.example.com/webhook', active: true, fields: named}]};
		}
		if (edge === 'subscribed_apps') return {data: [{id: app.id, name: 'Bot', subscribed_fields: fields}]};
		if (edge === 'conversations') {
			const known = first === owner.id && query.get('user_id') === person;
			return {
				data: known
					? [{id: 't_1', updated_time: new Date().toISOString(), participants: {data: [{id: person}, {id: owner.id}]}}]
					: [],
			};
		}
		if (edge !== '') return notThere(first);
		if (first === 'me') return speaker ? {id: speaker.id, name: speaker.name} : {id: user, name: 'Alex'};
		if (first === app.id) return {id: app.id, name: 'Bot'};
		const page = byId.get(first);
		return page ? {id: page.id, name: page.name, is_published: true, access_token: page.token} : notThere(first);
	};
};

const serve = async pages => {
	const answer = answerer(pages);
	const seen = {first: undefined, last: 0, calls: 0};
	const server = createServer(async (request, response) => {
		seen.first ??= performance.now();
		seen.calls++;
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		const {pathname, searchParams} = new URL(request.url, 'http://graph');
		const path = pathname.replace(/^\/v[\d.]+/, '');
		const batch = new URLSearchParams(Buffer.concat(chunks).toString()).get('batch');
		const token = request.headers.authorization?.replace('Bearer ', '');
		const body = batch
			? JSON.parse(batch).map(({relative_url}) => {
					const [where, query] = relative_url.split('?');
					const params = new URLSearchParams(query);
					const part = answer(`/${where}`, params, params.get('access_token'));
					return {code: part.error ? 400 : 200, body: JSON.stringify(part)};
				})
			: answer(path, searchParams, token);
		setTimeout(() => {
			seen.last = performance.now();
			response.writeHead(body.error ? 400 : 200, {'content-type': 'application/json', 'facebook-api-version': 'v26.0'});
			response.end(JSON.stringify(body));
		}, delayMs);
	});
	await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
	return {url: `http://127.0.0.1:${server.address().port}`, seen, close: () => server.close()};
};

const doctor = (url, pages, args) =>
	new Promise((resolve, reject) => {
		const home = mkdtempSync(join(tmpdir(), 'doctor-'));
		const env = {
			PATH: process.env.PATH,
			HOME: home,
			CI: '1',
			MESSENGER_CONFIG_DIR: home,
			MESSENGER_GRAPH_URL: url,
			MESSENGER_APP_ID: app.id,
			MESSENGER_APP_SECRET: app.secret,
			MESSENGER_PAGE_ID: pages[0].id,
			MESSENGER_PAGE_TOKEN: pages[0].token,
			MESSENGER_USER_TOKEN: 'EAAUserToken',
		};
		const child = spawn(process.execPath, [bin, 'doctor', '--json', ...args], {env});
		let text = '';
		child.stdout.on('data', chunk => {
			text += chunk;
		});
		child.on('error', reject);
		child.on('close', () => {
			rmSync(home, {recursive: true, force: true});
			resolve(JSON.parse(text));
		});
	});

const depth = async (count, args, cause) => {
	const pages = makePages(count);
	const {url, seen, close} = await serve(pages);
	try {
		const {causes} = await doctor(url, pages, args);
		if (causes[0]?.id !== cause) throw new Error(`Expected ${cause ?? 'no cause'}, got ${causes[0]?.id ?? 'none'}`);
		return (seen.last - seen.first) / delayMs;
	} finally {
		close();
	}
};

const search = ['--recipient', person];

export const run = async () => [
	{name: 'doctor, one page: round trips deep', value: await depth(1, []), limit: 4.5, unit: 'trips'},
	{
		name: 'doctor, owner of a PSID among 200 pages: round trips deep',
		value: await depth(200, search, 'recipient.other-page'),
		limit: 8,
		unit: 'trips',
	},
	{
		name: 'doctor, owner of a PSID among 2,000 pages: round trips deep',
		value: await depth(2_000, search, 'recipient.other-page'),
		limit: 28,
		unit: 'trips',
	},
	{
		name: 'doctor --all-pages, 200 pages: round trips deep',
		value: await depth(200, ['--all-pages']),
		limit: 8,
		unit: 'trips',
	},
];

// What a list of 10,000 pages takes in memory beside one of 100, against a stand-in of the Graph API on this machine.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const tasks = ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'];

/** As large as one of Meta's. */
const page = number => ({
	id: String(200_000_000_000_000 + number),
	name: `The page of shop number ${number}`,
	access_token: `EAAG${'x'.repeat(170)}${String(number).padStart(8, '0')}`,
	tasks,
});

/** The list, with cursors and a next that holds the token, as Meta's. */
const resultPage = (url, count) => {
	const from = Number(url.searchParams.get('after') ?? 0);
	const to = Math.min(count, from + Number(url.searchParams.get('limit') ?? 25));
	const fields = (url.searchParams.get('fields') ?? 'id,name').split(',');
	const shown = whole => Object.fromEntries(fields.map(field => [field, whole[field]]));
	return {
		data: Array.from({length: to - from}, (_, index) => shown(page(from + index))),
		paging: {
			cursors: {before: String(from), after: String(to)},
			...(to < count && {next: `${url.origin}${url.pathname}?access_token=EAAx&after=${to}`}),
		},
	};
};

const answer = (url, count) => {
	if (url.pathname.endsWith('/me/accounts')) return resultPage(url, count);
	if (url.pathname.endsWith('/debug_token')) return {data: {is_valid: true, granular_scopes: []}};
	return {data: []};
};

const graph = async count => {
	const server = createServer((request, response) => {
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(answer(new URL(request.url, 'http://127.0.0.1'), count)));
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return server;
};

/** The child says itself what it took at most: not every system has a time that does. */
const tellPeak = file =>
	`data:text/javascript,${encodeURIComponent(
		`import {writeFileSync} from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`,
	)}`;

/** How many pages an output holds. */
const counts = {
	'list-pages --json': output => JSON.parse(output).pages.length,
	'list-pages': output => output.match(/^2\d{14}\b/gm).length,
};

/** Peak memory of a command, in MB. */
const peak = async (command, count, folder) => {
	const server = await graph(count);
	const file = join(folder, `peak-${count}`);
	const child = spawn(process.execPath, ['--import', tellPeak(file), bin, ...command.split(' ')], {
		env: {
			...process.env,
			HOME: folder,
			MESSENGER_CONFIG_DIR: folder,
			MESSENGER_GRAPH_URL: `http://127.0.0.1:${server.address().port}`,
			MESSENGER_USER_TOKEN: `EAAG${'u'.repeat(180)}`,
			CI: '1',
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const chunks = [];
	child.stdout.on('data', chunk => chunks.push(chunk));
	const [status] = await once(child, 'close');
	server.close();
	const listed = counts[command](Buffer.concat(chunks).toString());
	if (status !== 0 || listed !== count) throw new Error(`${command} ended with ${status} after ${listed} pages`);
	return Number(readFileSync(file, 'utf8')) / 1024;
};

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

export const run = async () => {
	const folder = mkdtempSync(join(tmpdir(), 'memory-'));
	try {
		const rows = [];
		for (const command of Object.keys(counts)) {
			const [few, many] = [[], []];
			for (let round = 0; round < 5; round++) {
				few.push(await peak(command, 100, folder));
				many.push(await peak(command, 10_000, folder));
			}
			rows.push({name: `peak memory of ${command}, 100 pages`, value: median(few), unit: 'MB'});
			rows.push({
				name: `peak memory of ${command}, 10,000 pages beside 100`,
				value: median(many) / median(few),
				limit: 1.3,
				unit: '×',
			});
		}
		return rows;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

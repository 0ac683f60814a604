// From the start of `sandbox` to the first call that it answers, beside `node -e 0`: time on the clock, and CPU time. Taken in
// turn, and the shortest of each: whatever else runs on the machine only adds.
import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {encode, openClient} from './load.mjs';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const rounds = 25;

const {NODE_EXTRA_CA_CERTS: _, ...clean} = process.env;

/** CPU time of a process that runs, in ms; undefined where the system does not tell. */
const cpuOf = pid => {
	try {
		const threads = readdirSync(`/proc/${pid}/task`);
		const spent = threads.map(thread =>
			Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
		);
		return spent.reduce((sum, ns) => sum + ns, 0) / 1e6;
	} catch {
		return undefined;
	}
};

const start = (args, env) =>
	spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'ignore'], env: {...clean, ...env}});

const ended = child => new Promise(resolve => child.once('exit', resolve));

/** `node -e 0`, but that it waits when it is done until its CPU time was read. */
const bare = async () => {
	const started = performance.now();
	await ended(start(['-e', '0']));
	const wall = performance.now() - started;
	const child = start(['-e', 'process.stdout.write("0"); setInterval(() => {}, 1e6)']);
	await new Promise(resolve => child.stdout.once('data', resolve));
	const cpu = cpuOf(child.pid);
	child.kill('SIGKILL');
	await ended(child);
	return {wall, cpu};
};

const sandbox = async env => {
	const started = performance.now();
	const child = start([bin, 'sandbox', '--json'], env);
	const line = await new Promise(resolve => {
		let text = '';
		child.stdout.on('data', part => {
			text += part;
			if (text.includes('\n')) resolve(text.split('\n')[0]);
		});
	});
	const {url, pages} = JSON.parse(line);
	const client = await openClient(url);
	const {status, body} = await client.ask(encode({path: '/v26.0/me', token: pages[0].token}));
	const wall = performance.now() - started;
	const cpu = cpuOf(child.pid);
	client.close();
	if (status !== 200 || JSON.parse(body).id !== pages[0].id) throw new Error(`a wrong answer: ${status} ${body}`);
	child.kill('SIGTERM');
	await ended(child);
	return {wall, cpu};
};

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'ready-'));
	const env = {HOME: home, MESSENGER_CONFIG_DIR: home, CI: '1'};
	try {
		const [theirs, ours] = [[], []];
		for (let round = 0; round < rounds; round++) {
			theirs.push(await bare());
			ours.push(await sandbox(env));
		}
		const ratio = what => Math.min(...ours.map(one => one[what])) / Math.min(...theirs.map(one => one[what]));
		const cpu = ratio('cpu');
		return [
			{name: 'sandbox to its first answer, times node -e 0', value: ratio('wall'), limit: 4, unit: '×'},
			...(Number.isNaN(cpu) ? [] : [{name: 'CPU of that, times node -e 0', value: cpu, limit: 4, unit: '×'}]),
		];
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
};

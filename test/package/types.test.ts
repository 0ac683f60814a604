import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {npm, type Packed, pack, root} from './packed.js';

const execute = promisify(execFile);

let packed: Packed;
let project: string;

/** Somebody's bot: what it uses must be there, and what it may not do must be an error. */
const consumer = `
import {createServer} from 'node:http';
import {
	type Cause, type Report, type WebhookEvent,
	diagnose, doctor, eventNames, explain, knownCauses, makeDelivery, parseEvents, Secret, sign, verifySignature,
} from 'messenger-tool';
import {type Sandbox, type SandboxPerson, type Seed, type World, startSandbox} from 'messenger-tool/sandbox';
import schema from 'messenger-tool/world.schema.json' with {type: 'json'};

export const causes: readonly Cause[] = diagnose('{}', {method: 'POST', path: '/me/messages'});
export const title: string | undefined = causes[0]?.fix[0]?.command;
export const explained: readonly Cause[] = explain('no matching user').causes;
export const known: string[] = knownCauses().map(({id}) => id);
export const seed: Seed = {apps: [{name: 'Shop', roles: {Ann: 'administrators'}}], pages: [{name: 'Shop', subscribed: true}]};
export const format: string = schema.type;

const {body, headers} = makeDelivery(eventNames()[0] ?? '', {secret: new Secret('x'), set: ['message.text=Hi']});
const verification = verifySignature({body, headers, secrets: ['old', 'new']});
export const reason: string = verification.valid ? String(verification.secretIndex) : verification.detail;
export const sha256: \`sha256=\${string}\` = sign(body, 'x').sha256;

export const say = (event: WebhookEvent): string => {
	if (event.kind === 'message') return event.quickReply ?? event.text ?? '';
	if (event.kind === 'postback') return event.payload ?? '';
	// @ts-expect-error a read event has no text
	if (event.kind === 'read') return event.text;
	return event.kind;
};
createServer((_, response) => void response.end(parseEvents(body).map(say).join())).unref();

export const test = async (): Promise<Report> => {
	const sandbox: Sandbox = await startSandbox({seed, settings: {limits: 'enforced'}});
	const ann: SandboxPerson = sandbox.person('Ann', {page: 'Shop'});
	await ann.says('hi');
	const {text, buttons} = await ann.hears(/hello/, {within: 1000});
	await ann.presses(buttons[0]?.title ?? text);
	await sandbox.arm('token.expired', {calls: 1});
	await sandbox.change((world: World) => delete world.pages['1']);
	// @ts-expect-error the state is to be looked at, not to be changed
	sandbox.state().pages = {};
	await sandbox.close();
	// @ts-expect-error there is no such option
	await doctor({token: 'x'});
	return doctor({graphUrl: sandbox.url, pageToken: sandbox.pages[0]?.token ?? '', only: ['token']});
};
`;

beforeAll(async () => {
	packed = await pack();
	project = join(packed.folder, 'project');
	mkdirSync(project);
	writeFileSync(join(project, 'package.json'), JSON.stringify({name: 'bot', type: 'module', private: true}));
	await npm(['install', '--offline', '--no-audit', '--no-fund', packed.tarball], packed.folder, project);
	symlinkSync(join(root, 'node_modules/@types'), join(project, 'node_modules/@types'), 'junction');
	writeFileSync(join(project, 'bot.ts'), consumer);
}, 120_000);
afterAll(() => packed.remove());

/** What the compiler complains of, with every declaration checked as well. */
const complaints = async (options: object): Promise<string> => {
	const compilerOptions = {
		strict: true,
		exactOptionalPropertyTypes: true,
		noUncheckedIndexedAccess: true,
		skipLibCheck: false,
		noEmit: true,
		target: 'ES2023',
		lib: ['ES2023'],
		types: ['node'],
		...options,
	};
	writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['bot.ts']}));
	const compiler = join(root, 'node_modules/typescript/bin/tsc');
	return execute(process.execPath, [compiler, '-p', project], {cwd: project}).then(
		({stdout}) => stdout,
		({stdout}: {stdout: string}) => stdout,
	);
};

describe('the types of the package', () => {
	it.each([
		['Node', {module: 'NodeNext'}],
		['a bundler', {module: 'ESNext', moduleResolution: 'bundler'}],
	])('serve a bot that is built for %s', {timeout: 120_000}, async (_, options) => {
		expect(await complaints(options)).toBe('');
	});

	it('lead to no other package, and show what is meant for others alone', () => {
		const declared = ['index', 'sandbox'].map(name =>
			readFileSync(join(project, 'node_modules/messenger-tool/dist', `${name}.d.ts`), 'utf8'),
		);
		expect(declared.flatMap(text => text.match(/^import .*$/gm) ?? [])).toEqual([]);
		const internal = /\b(?:Engine|WorldStore|Clue|Wire|Finding|GraphCall|Http|CheckContext|Problem)\b/;
		expect(declared.flatMap(text => internal.exec(text.replace(/\/\*[\s\S]*?\*\//g, '')) ?? [])).toEqual([]);
	});

	it('offer these values', async () => {
		const script = `
			const [index, sandbox] = await Promise.all([import('messenger-tool'), import('messenger-tool/sandbox')]);
			console.log(JSON.stringify([Object.keys(index).sort(), Object.keys(sandbox).sort()]));`;
		const {stdout} = await execute(process.execPath, ['--input-type=module', '-e', script], {cwd: project});
		expect(JSON.parse(stdout)).toEqual([
			[
				'Secret',
				'diagnose',
				'doctor',
				'eventNames',
				'explain',
				'knownCauses',
				'makeDelivery',
				'parseEvents',
				'sign',
				'verifySignature',
			],
			['NotHeard', 'startSandbox'],
		]);
	});
});

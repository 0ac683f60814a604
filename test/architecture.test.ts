import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {causes} from '../src/causes/catalogue.js';
import {commandEntries} from '../src/commands/index.js';

const src = resolve(import.meta.dirname, '../src');

/** Who may import whom, and which libraries have their home there. */
const folders: Readonly<Record<string, {readonly ours: readonly string[]; readonly libraries?: readonly string[]}>> = {
	core: {ours: [], libraries: ['cross-spawn']},
	files: {ours: ['core'], libraries: ['atomically']},
	graph: {ours: ['core'], libraries: ['got', 'https-proxy-agent', 'valibot']},
	causes: {ours: ['core', 'graph']},
	explain: {ours: ['core', 'causes', 'graph']},
	webhook: {ours: ['core', 'causes', 'files'], libraries: ['hono', '@hono/node-server']},
	links: {ours: ['core', 'causes'], libraries: ['lean-qr']},
	completion: {ours: ['core']},
	config: {ours: ['core', 'causes', 'files'], libraries: ['conf', 'dotenv']},
	setup: {ours: ['core', 'causes', 'graph']},
	diagnostics: {ours: ['core', 'causes', 'explain', 'graph', 'webhook', 'setup']},
	sandbox: {
		ours: ['core', 'causes', 'files', 'graph', 'webhook'],
		libraries: ['hono', '@hono/node-server', 'valibot', 'yaml'],
	},
	page: {ours: ['core', 'causes', 'diagnostics', 'graph', 'sandbox', 'webhook'], libraries: ['preact']},
	update: {ours: ['core', 'files']},
	library: {ours: ['core', 'causes', 'config', 'diagnostics', 'explain', 'graph', 'webhook']},
	ui: {ours: ['core', 'causes', 'diagnostics', 'graph'], libraries: ['chalk', 'ora', 'inquirer']},
	commands: {
		ours: [
			'core',
			'causes',
			'completion',
			'config',
			'diagnostics',
			'explain',
			'files',
			'graph',
			'links',
			'page',
			'sandbox',
			'setup',
			'ui',
			'webhook',
		],
	},
	cli: {
		ours: [
			'links',
			'completion',
			'core',
			'causes',
			'explain',
			'webhook',
			'config',
			'files',
			'graph',
			'setup',
			'diagnostics',
			'page',
			'sandbox',
			'ui',
			'update',
			'commands',
		],
		libraries: ['commander'],
	},
};

/** The client is what the sandbox is tested with: of graph it may know types and lists alone. */
const sandboxMayUse = /^graph\/(error|fields|schema)\.ts$/;

const files = readdirSync(src, {recursive: true, encoding: 'utf8'}).filter(file => /\.tsx?$/.test(file));
const sources = files.map(file => ({file: file.replaceAll('\\', '/'), text: readFileSync(join(src, file), 'utf8')}));
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const imports = sources.flatMap(({file, text}) =>
	[...withoutComments(text).matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'([^']+)'/g)].map(match => {
		const target = match[1] as string;
		const own = target.startsWith('.');
		return {
			file,
			folder: file.split('/')[0] as string,
			own,
			target: own
				? relative(src, resolve(src, dirname(file), target))
						.replaceAll('\\', '/')
						.replace(/\.js$/, '.ts')
				: target,
		};
	}),
);

describe('architecture', () => {
	it('lets dependencies run one way', () => {
		const wrong = imports
			.filter(({file, own}) => own && file.includes('/'))
			.filter(({folder, target}) => {
				const to = target.split('/')[0] as string;
				return to !== folder && !folders[folder]?.ours.includes(to);
			})
			.map(({file, target}) => `${file} imports ${target}`);
		expect(wrong).toEqual([]);
	});

	it('gives each library one home', () => {
		const wrong = imports
			.filter(({own, target, file}) => !own && !target.startsWith('node:') && file.includes('/'))
			.filter(
				({folder, target}) =>
					!folders[folder]?.libraries?.some(name => target === name || target.startsWith(`${name}/`)),
			)
			.map(({file, target}) => `${file} imports ${target}`);
		expect(wrong).toEqual([]);
	});

	it('keeps the client out of the sandbox', () => {
		const wrong = imports.filter(
			({folder, own, target}) =>
				folder === 'sandbox' && own && target.startsWith('graph/') && !sandboxMayUse.test(target),
		);
		expect(wrong).toEqual([]);
	});

	it('takes only types from outside into the page that a browser runs', () => {
		const wrong = sources
			.filter(({file}) => file.startsWith('page/app/'))
			.flatMap(({file, text}) =>
				[...withoutComments(text).matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)]
					.map(match => match[1] as string)
					.filter(target => target.startsWith('.'))
					.filter(target => !relative(join(src, 'page/app'), resolve(src, dirname(file), target)).match(/^(?!\.\.)/))
					.map(target => `${file} imports ${target}`),
			);
		expect(wrong).toEqual([]);
	});

	it('lets the page take only what Meta answered from the client', () => {
		const wrong = imports.filter(
			({folder, own, target}) => folder === 'page' && own && target.startsWith('graph/') && target !== 'graph/error.ts',
		);
		expect(wrong).toEqual([]);
	});

	it('touches process and console in the host alone, and in a program for another process', () => {
		const wrong = sources
			.filter(({file}) => !/^cli\/host[./]|^config\/keychain-script\.ts$/.test(file))
			.filter(({text}) => /\bprocess\.|\bconsole\./.test(withoutComments(text)))
			.map(({file}) => file);
		expect(wrong).toEqual([]);
	});

	it('exports nothing by default and names nothing by its use', () => {
		expect(sources.filter(({text}) => /^export default/m.test(text)).map(({file}) => file)).toEqual([]);
		expect(files.filter(file => /(^|[/-])(utils?|helpers?|common|lib|types)([./-]|$)/.test(file))).toEqual([]);
	});

	it('lists every command under the name of its file', async () => {
		const known = commandEntries.map(({name}) => name);
		const declared = sources
			.filter(({file, text}) => file.startsWith('commands/') && text.includes('= defineCommand({'))
			.map(({file}) => file.slice('commands/'.length, -'.ts'.length));
		expect([...known].sort()).toEqual(declared.sort());
		for (const {name, load} of commandEntries) expect((await load()).name).toBe(name);
	});

	it('lists every cause under the name of its file', () => {
		const declared = sources
			.filter(
				({file, text}) => file.startsWith('causes/') && /= defineCause[<(]/.test(text) && file !== 'causes/cause.ts',
			)
			.map(({file}) => file.slice('causes/'.length, -'.ts'.length).replace('/', '.'));
		expect(causes.map(({id}) => id).sort()).toEqual(declared.sort());
	});
});

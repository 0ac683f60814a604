import {readFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {keychainLibrary} from '../../src/config/keychain.js';
import {type Packed, pack, root} from './packed.js';

/** Everything that may be in the package. What is here and not in a pattern must be thought about first. */
const wanted = [
	/^(?:package\.json|LICENSE|(?:README|CHANGELOG|CONTRIBUTING|SECURITY)\.md)$/,
	/^docs\/[\w-]+\.md$/,
	/^examples\/[\w.-]+\.mjs$/,
	/^src\/sandbox\/world\.schema\.json$/,
	/^bin\/(?:messenger-tool\.js|package\.json)$/,
	/^dist\/cli\/(?:[\w-]+\.cjs|build\.txt)$/,
	/^dist\/(?:index|sandbox)\.(?:js|d\.ts)$/,
	/^dist\/library\/[\w-]+\.(?:js|d\.ts)$/,
	/^dist\/page\/[\w-]+\.(?:html|js|css|svg)$/,
	/^dist\/(?:help\.txt|THIRD-PARTY-LICENSES\.txt|sbom\.cdx\.json)$/,
];

const entries = [
	'bin/messenger-tool.js',
	'dist/cli/main.cjs',
	'dist/index.js',
	'dist/sandbox.js',
	'dist/index.d.ts',
	'dist/sandbox.d.ts',
];

/** What is looked at of a bill of materials. */
interface Bill {
	readonly components: readonly {readonly name: string; readonly version: string; readonly 'bom-ref': string}[];
	readonly dependencies: readonly {readonly ref: string; readonly dependsOn: readonly string[]}[];
}

const installed = (library: string): string =>
	(JSON.parse(textOf(`node_modules/${library}/package.json`)) as {version: string}).version;

let packed: Packed;
beforeAll(async () => {
	packed = await pack();
}, 60_000);
afterAll(() => packed.remove());

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const code = (): readonly string[] => packed.files.filter(file => /\.(?:c?js|d\.ts)$/.test(file));

/** Files beside it that a file loads or names. */
const leadsTo = (file: string): readonly string[] =>
	[...textOf(file).matchAll(/(?:from|import|require(?:\.resolve)?)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g)].map(
		([, path = '']) => {
			const target = posix.join(dirname(file), path);
			return file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target;
		},
	);

describe('the package', () => {
	it('holds nothing but what is needed', () => {
		expect(packed.files.filter(file => !wanted.some(pattern => pattern.test(file)))).toEqual([]);
	});

	it('holds every file that one of its files loads', () => {
		const missing = code().flatMap(file => leadsTo(file).filter(target => !packed.files.includes(target)));
		expect(missing).toEqual([]);
	});

	it('holds what its pages link to', () => {
		const dead = packed.files
			.filter(file => file.endsWith('.md'))
			.flatMap(file =>
				[...textOf(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
					.map(([, path = '']) => posix.join(dirname(file), path))
					.filter(path => !packed.files.some(other => other === path || other.startsWith(`${path}/`)))
					.map(path => `${file}: ${path}`),
			);
		expect(dead).toEqual([]);
	});

	it('holds no code that nothing loads', () => {
		const seen = new Set<string>(['dist/page/app.js']);
		const walk = (file: string): void => {
			if (seen.has(file)) return;
			seen.add(file);
			for (const target of leadsTo(file)) walk(target);
		};
		for (const entry of entries) walk(entry);
		expect(code().filter(file => !seen.has(file))).toEqual([]);
	});

	it('tells nothing of the machine it was built on', () => {
		const telling = packed.files.filter(
			file => textOf(file).includes(root) || textOf(file).includes('sourceMappingURL'),
		);
		expect(telling).toEqual([]);
	});

	it('needs no other package', () => {
		const {dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta, scripts} = JSON.parse(
			textOf('package.json'),
		) as Record<string, Record<string, unknown> | undefined>;
		expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
		// Who wants the keychain installs its library; npm installs none that is optional.
		expect(Object.keys(peerDependencies ?? {})).toEqual([keychainLibrary]);
		expect(peerDependenciesMeta).toEqual({[keychainLibrary]: {optional: true}});
		expect(textOf('dist/THIRD-PARTY-LICENSES.txt')).not.toContain(keychainLibrary);
		expect(Object.keys(scripts ?? {}).filter(name => /^(?:pre|post)?install$/.test(name))).toEqual([]);
	});

	it('tells what it is made of, in the format of CycloneDX', () => {
		const {version} = JSON.parse(textOf('package.json')) as {version: string};
		const bill = JSON.parse(textOf('dist/sbom.cdx.json')) as Bill;
		expect(bill).toMatchObject({
			bomFormat: 'CycloneDX',
			specVersion: '1.5',
			metadata: {component: {name: 'messenger-tool', version, purl: `pkg:npm/messenger-tool@${version}`}},
		});
		const named = bill.components.map(component => `${component.name} ${component.version}`);
		const licensed = [...textOf('dist/THIRD-PARTY-LICENSES.txt').matchAll(/^--- (\S+ \S+)$/gm)].map(([, what]) => what);
		expect(named).toEqual(licensed);
		for (const library of ['got', 'commander', 'inquirer', 'valibot', 'hono', 'preact', 'lean-qr'])
			expect(bill.components).toContainEqual(
				expect.objectContaining({
					name: library,
					version: installed(library),
					purl: `pkg:npm/${library}@${installed(library)}`,
					scope: 'required',
					hashes: [{alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/)}],
				}),
			);
		// What builds and tests it is not in it.
		expect(named.filter(name => /^(?:vitest|typescript|rolldown|@biomejs\/biome|publint) /.test(name))).toEqual([]);
		const refs = bill.components.map(component => component['bom-ref']);
		expect(new Set(refs).size).toBe(refs.length);
		const used = bill.dependencies.flatMap(({ref, dependsOn}) => [ref, ...dependsOn]);
		expect(used.filter(ref => !refs.includes(ref))).toEqual([`messenger-tool@${version}`]);
	});

	it('is small', () => {
		expect(packed.size).toBeLessThan(1024 * 1024);
	});

	it('has a change log that begins with its version', () => {
		const {version} = JSON.parse(textOf('package.json')) as {version: string};
		expect(/^## (\S+)/m.exec(textOf('CHANGELOG.md'))?.[1]).toBe(version);
	});
});

// Bundles the program and the library, writes the declarations of the library, the help text and the licences of what is bundled.
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {builtins} from './builtins.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(dist, {recursive: true, force: true});

/**
 * The program and the library are bundled apart: what they share would become a chunk of its own, and each file that a
 * start loads costs more than the few lines in it.
 */
const bundle = (entryPoints, chunks) =>
	build({
		absWorkingDir: root,
		entryPoints,
		outdir: dist,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20.17',
		minify: true,
		metafile: true,
		legalComments: 'none',
		chunkNames: `${chunks}/[name]-[hash]`,
		define: {TOOL_VERSION: JSON.stringify(version)},
		plugins: [builtins],
	});

const metafiles = (
	await Promise.all([
		bundle({cli: 'src/cli/main.ts'}, 'cli'),
		bundle({index: 'src/index.ts', sandbox: 'src/sandbox.ts'}, 'library'),
	])
).map(({metafile}) => metafile);

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.library.json'], {
	cwd: root,
	stdio: 'inherit',
});

/** The package that a bundled file belongs to: `@hono/node-server`, or undefined for our own. */
const packageOf = file =>
	/^node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)(?!.*\/node_modules\/)/.exec(file)?.[1] ??
	/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
const bundled = [
	...new Set(
		metafiles
			.flatMap(({inputs}) => Object.keys(inputs))
			.map(packageOf)
			.filter(Boolean),
	),
].sort();
const licenceOf = name => {
	const folder = join(root, 'node_modules', name);
	for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'license.md', 'LICENCE'])
		try {
			return readFileSync(join(folder, file), 'utf8').trim();
		} catch {}
	return `Licence: ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license}`;
};
writeFileSync(
	join(dist, 'THIRD-PARTY-LICENSES.txt'),
	`Messenger-tool's bundle holds parts of these packages.\n${bundled.map(name => `\n--- ${name}\n\n${licenceOf(name)}\n`).join('')}`,
);

writeFileSync(
	join(dist, 'help.txt'),
	execFileSync(process.execPath, [join(root, 'bin/messenger-tool.js'), 'help'], {
		encoding: 'utf8',
		env: {...process.env, NO_COLOR: '1'},
	}),
);

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';
import {expressionPlugin} from './expressions.mjs';
import {standInPlugin} from './stand-ins.mjs';

/** What the program exports is for its own bundle: without this it would be a file more, that loads another. */
const looseEntry = {preserveEntrySignatures: 'allow-extension'};

/** Whoever imports the library sees what it offers, and not what its own files take from it. */
const strictEntries = {preserveEntrySignatures: 'strict'};

/**
 * A file as `bin/messenger-tool.js` loads it: the function that Node would make of it, so that no copy of the text is made,
 * and in ASCII, which V8 keeps in half the room and takes as it is.
 */
const forLoading = code =>
	`(function (exports, require, module, __filename, __dirname) {${code}\n})`.replace(
		/[^\0-\x7f]/g,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);

/** @returns the files that the bundle is made of */
const bundle = async (root, input, plugins, entries, output) => {
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const made = await rolldown({
		cwd: root,
		input,
		platform: 'node',
		plugins,
		transform: {target: 'node20.17', define: {TOOL_VERSION: JSON.stringify(version)}},
		...entries,
	});
	const written = await made.write({minify: true, comments: false, ...output});
	return written.output.flatMap(({modules = {}}) => Object.keys(modules));
};

const expressions = root => expressionPlugin(join(root, 'src/causes/one-of.ts'));

/** Folders of ours, in the notation of any platform. */
const folders = names => new RegExp(`[\\\\/]src[\\\\/](?:${names})[\\\\/]`);

const everyCommand = folders('core|config|files|commands|ui');
const cause = /[\\/]src[\\/]causes[\\/](?!webhook)[\w-]+[\\/](?!index\.ts)/;
const catalogue = folders('causes|explain|diagnostics');

/** What commands have in common, and the causes that they throw by name: for those the catalogue is not loaded. */
const isShared = (file, chunks) =>
	everyCommand.test(file) ||
	(cause.test(file) && !chunks.getModuleInfo(file).importers.every(importer => catalogue.test(importer)));

/**
 * The program, in CommonJS: of an empty file Node makes 21 ms of CPU time, of an empty module 26, and each further file
 * costs a module 1 ms and CommonJS 0.3. So there are few files, and each is loaded for most of what is in it.
 */
export const bundleProgram = async (root, dist) => {
	const folder = join(dist, 'cli');
	const modules = await bundle(root, {main: 'src/cli/main.ts'}, [standInPlugin, expressions(root)], looseEntry, {
		dir: folder,
		format: 'cjs',
		dynamicImportInCjs: false,
		entryFileNames: '[name].cjs',
		chunkFileNames: '[name].cjs',
		codeSplitting: {
			// A file goes into the first group that takes it, and takes along what it needs.
			groups: [
				{name: 'main', tags: ['$initial']},
				{name: 'main', test: /rolldown[\\/]runtime/},
				// Loads more of Node than a command on a text alone has to.
				{name: 'keychain', test: /[\\/]src[\\/]config[\\/]keychain(?:-script)?\./},
				{name: 'start-program', test: /[\\/]src[\\/]core[\\/]start-program\./},
				{name: 'endless', test: /[\\/]src[\\/]files[\\/]open-endless\./},
				{name: 'lock', test: /[\\/]src[\\/]files[\\/](?:lock|set-aside)\./},
				{name: 'lookup', test: /[\\/]src[\\/]core[\\/](?:lookup|hosts-file)\./},
				{name: 'colours', test: /[\\/](?:src[\\/]ui[\\/]colours|node_modules[\\/]chalk)[\\/.]/},
				{name: (file, chunks) => (isShared(file, chunks) ? 'shared' : null), debugName: 'shared', minShareCount: 2},
				{name: 'webhook-causes', test: folders('causes[\\\\/]webhook')},
				{name: 'catalogue', test: folders('causes')},
				{name: 'symptoms', test: folders('explain[\\\\/]symptoms')},
				{name: 'explain', test: /[\\/]src[\\/](?:explain[\\/]|commands[\\/](?:render-)?expla)/},
				{name: 'graph', test: folders('graph|setup'), minShareCount: 2},
			],
		},
	});
	const hash = createHash('sha256');
	for (const name of readdirSync(folder).sort()) {
		const path = join(folder, name);
		const code = forLoading(readFileSync(path, 'utf8'));
		writeFileSync(path, code);
		hash.update(name).update(code);
	}
	// What V8 made of one build must not be taken for that of another.
	writeFileSync(join(folder, 'build.txt'), hash.digest('hex'));
	return modules;
};

/** What programs import, in modules. */
export const bundleLibrary = (root, dist) =>
	bundle(root, {index: 'src/index.ts', sandbox: 'src/sandbox.ts'}, [expressions(root)], strictEntries, {
		dir: dist,
		format: 'es',
		chunkFileNames: 'library/[name].js',
	});

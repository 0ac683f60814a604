#!/usr/bin/env node
// The two shortest answers are read from files: a program that only says its version should start like one. For all others
// the program is loaded, and what V8 makes of its files is kept, so that it is made once and not at every start. All this is
// one file of CommonJS, as the package.json beside it says: a module costs Node 5 ms before its first line, a file 1 ms.
const fs = require('node:fs');
const {dirname, isAbsolute, join} = require('node:path');

const program = join(__dirname, '../dist/cli');

const read = path => fs.readFileSync(path, 'utf8');
const print = text => process.stdout.on('error', () => {}).write(text);
/** The first word that can be the name of a command. */
const commandOf = words => words.find(word => /^[a-z][a-z-]{2,30}$/.test(word)) ?? 'none';

/** After this time, in ms, a command that still runs has started. */
const longStart = 2000;

/** There are fewer commands than that: the others are words of somebody who does not know them. */
const mostFiles = 60;

/** Where this user keeps what can be made again, if anywhere. */
const cacheFolder = ({platform, env}) => {
	if (platform === 'win32') return env.LOCALAPPDATA;
	return env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache'));
};

/**
 * The folders that may hold what V8 made of the program: one inside of it, since whoever may write that may write the
 * program as well; where it is somebody else's, as after an installation by root, one of this user.
 */
const keepingFolders = () => {
	const own = cacheFolder(process);
	const inside = {folder: join(program, '.compiled'), isPrivate: false};
	return own && isAbsolute(own) ? [inside, {folder: join(own, 'messenger-tool/compiled'), isPrivate: true}] : [inside];
};

/** Code is taken from nobody but from who gave us the program, and from ourselves. */
const readOurs = ({path, isPrivate}) => {
	const file = fs.openSync(path, 'r');
	try {
		if (isPrivate && process.geteuid && fs.fstatSync(file).uid !== process.geteuid()) throw new Error('not ours');
		return fs.readFileSync(file);
	} finally {
		fs.closeSync(file);
	}
};

/** What was kept of this build: a line with its name and the names and lengths of files, and then all data in this order. */
const readKept = (place, build) => {
	const kept = new Map();
	try {
		const bytes = readOurs(place);
		let at = bytes.indexOf('\n') + 1;
		const [madeOf, files] = JSON.parse(bytes.toString('latin1', 0, at));
		for (const [file, length] of madeOf === build ? files : []) {
			kept.set(file, bytes.subarray(at, at + length));
			at += length;
		}
	} catch {
		kept.clear();
	}
	return kept;
};

/** Makes a folder and those above it; Node's own way never ends where nothing can be made, as under /proc. */
const makeFolder = (path, mode) => {
	try {
		fs.mkdirSync(path, mode);
	} catch ({code}) {
		if (code === 'EEXIST') return;
		if (code !== 'ENOENT' || dirname(path) === path) throw new Error(code);
		makeFolder(dirname(path), mode);
		fs.mkdirSync(path, mode);
	}
};

/** On a full disk, half of a file. */
const discard = path => {
	try {
		fs.rmSync(path, {force: true});
	} catch {}
};

/** Written whole or not at all. @returns whether it need not be written elsewhere */
const keep = ({path, isPrivate}, build, kept) => {
	const mode = isPrivate ? 0o700 : 0o777;
	const temporary = `${path}.${process.pid}`;
	try {
		const folder = dirname(path);
		makeFolder(folder, mode);
		if (!fs.existsSync(path) && fs.readdirSync(folder).length >= mostFiles) return true;
		const head = JSON.stringify([build, [...kept].map(([file, {length}]) => [file, length])]);
		fs.writeFileSync(temporary, Buffer.concat([Buffer.from(`${head}\n`, 'latin1'), ...kept.values()]), {
			mode: mode & 0o666,
		});
		fs.renameSync(temporary, path);
		return true;
	} catch {
		discard(temporary);
		return false;
	}
};

/**
 * Loads the program, whose files are functions that the build wrote. What V8 made of them holds the functions that were
 * called, so each command has its own. What another version of Node made is refused by V8, and what was made of another
 * build has another name in its first line. Where nothing may be written, every start costs what the first one did.
 */
const load = command => {
	const {Script} = require('node:vm');
	const places = keepingFolders().map(({folder, isPrivate}) => ({
		path: join(folder, `${process.version}-${process.arch}`, command),
		isPrivate,
	}));
	const build = read(join(program, 'build.txt'));
	let kept = new Map();
	for (const place of places) if (kept.size === 0) kept = readKept(place, build);
	const scripts = new Map();
	const loaded = new Map();
	let isNew = false;
	const loadFile = file => {
		if (loaded.has(file)) return loaded.get(file).exports;
		const module = {exports: {}};
		loaded.set(file, module);
		const filename = join(program, file);
		const cachedData = kept.get(file);
		const script = new Script(read(filename), {filename, cachedData});
		scripts.set(file, script);
		isNew ||= !cachedData || script.cachedDataRejected;
		script.runInThisContext().call(module.exports, module.exports, requireFrom, module, filename, program);
		return module.exports;
	};
	const requireFrom = id => (id.startsWith('./') ? loadFile(id.slice(2)) : require(id));
	const save = () => {
		if (!isNew) return;
		isNew = false;
		for (const [file, script] of scripts) kept.set(file, script.createCachedData());
		places.some(place => keep(place, build, kept));
	};
	process.once('exit', save);
	// What runs for long is killed in the end, or V8 has thrown away by then what only the start has called.
	if (kept.size === 0) setTimeout(save, longStart).unref();
	return loadFile('main.cjs');
};

const answer = words => {
	const [only, ...others] = words;
	if (others.length === 0 && (only === '--version' || only === '-V'))
		print(`${JSON.parse(read(join(__dirname, '../package.json'))).version}\n`);
	else if (others.length === 0 && (only === '--help' || only === '-h')) print(read(join(program, '../help.txt')));
	else load(commandOf(words)).main();
};

try {
	answer(process.argv.slice(2));
} catch (error) {
	if (fs.existsSync(join(program, 'main.cjs'))) throw error;
	process.stderr.write('✖ The program is not built. In a clone, npm ci or npm run build does that.\n');
	process.exitCode = 70;
}

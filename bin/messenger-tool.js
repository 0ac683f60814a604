#!/usr/bin/env node
// The two shortest answers are read from files: a program that only says its version should start like one. For all others
// the program is loaded, and what V8 makes of its files is kept, so that it is made once and not at every start. All this is
// one file of CommonJS, as the package.json beside it says: a module costs Node 5 ms before its first line, a file 1 ms.
const fs = require('node:fs');
const {dirname, join} = require('node:path');

const program = join(__dirname, '../dist/cli');

const read = path => fs.readFileSync(path, 'utf8');
const print = text => process.stdout.on('error', () => {}).write(text);
/** The first word that can be the name of a command. */
const commandOf = words => words.find(word => /^[a-z][a-z-]{2,30}$/.test(word)) ?? 'none';

/** After this time, in ms, a command that still runs has started. */
const longStart = 2000;

/** There are fewer commands than that: the others are words of somebody who does not know them. */
const mostFiles = 60;

/** What was kept of this build: a line with its name and the names and lengths of files, and then all data in this order. */
const readKept = (path, build) => {
	const kept = new Map();
	try {
		const bytes = fs.readFileSync(path);
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

/** Written whole or not at all. Where it may not be written, every start costs what the first one did. */
const keep = (path, build, kept) => {
	const temporary = `${path}.${process.pid}`;
	try {
		const folder = dirname(path);
		fs.mkdirSync(folder, {recursive: true});
		if (!fs.existsSync(path) && fs.readdirSync(folder).length >= mostFiles) return;
		const head = JSON.stringify([build, [...kept].map(([file, {length}]) => [file, length])]);
		fs.writeFileSync(temporary, Buffer.concat([Buffer.from(`${head}\n`, 'latin1'), ...kept.values()]));
		fs.renameSync(temporary, path);
	} catch {
		try {
			fs.rmSync(temporary, {force: true});
		} catch {}
	}
};

/**
 * Loads the program, whose files are functions that the build wrote. What V8 made of them lies in a folder inside: whoever
 * may write that may write the program as well. It holds the functions that were called, so each command has its own. What
 * another version of Node made is refused by V8, and what was made of another build has another name in its first line.
 */
const load = command => {
	const {Script} = require('node:vm');
	const path = join(program, '.compiled', `${process.version}-${process.arch}`, command);
	const build = read(join(program, 'build.txt'));
	const kept = readKept(path, build);
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
		keep(path, build, kept);
	};
	process.once('exit', save);
	// What runs for long is killed in the end, or V8 has thrown away by then what only the start has called.
	if (kept.size === 0) setTimeout(save, longStart).unref();
	return loadFile('main.cjs');
};

const [only, ...others] = process.argv.slice(2);

if (others.length === 0 && (only === '--version' || only === '-V'))
	print(`${JSON.parse(read(join(__dirname, '../package.json'))).version}\n`);
else if (others.length === 0 && (only === '--help' || only === '-h')) print(read(join(program, '../help.txt')));
else load(commandOf(process.argv.slice(2))).main();

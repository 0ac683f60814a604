// Loads the program, and keeps what V8 makes of its files, so that it is made once and not at every start.
const fs = require('node:fs');
const {dirname, join} = require('node:path');
const vm = require('node:vm');

/** There are fewer commands than that: the others are words of somebody who does not know them. */
const mostFiles = 60;

/** What was kept: a line that names each file and the length of its data, and then all data in this order. */
const readKept = path => {
	const kept = new Map();
	try {
		const bytes = fs.readFileSync(path);
		let at = bytes.indexOf('\n') + 1;
		for (const [name, length] of JSON.parse(bytes.toString('latin1', 0, at))) {
			kept.set(name, bytes.subarray(at, at + length));
			at += length;
		}
	} catch {
		kept.clear();
	}
	return kept;
};

/** Written whole or not at all. Where it may not be written, every start costs what the first one did. */
const keep = (path, kept) => {
	try {
		const folder = dirname(path);
		fs.mkdirSync(folder, {recursive: true});
		if (fs.readdirSync(folder).length >= mostFiles) return;
		const names = JSON.stringify([...kept].map(([name, {length}]) => [name, length]));
		const temporary = `${path}.${process.pid}`;
		fs.writeFileSync(temporary, Buffer.concat([Buffer.from(`${names}\n`, 'latin1'), ...kept.values()]));
		fs.renameSync(temporary, path);
	} catch {}
};

/**
 * Loads a program whose files lie in one folder, each as a function that the build wrote. What V8 made lies in a folder
 * inside: whoever may write that may write the program as well. It holds the functions that were called, so each command has
 * its own. What another version of Node made is refused by V8 and made anew; a file's size and time tell another program.
 */
const loadCompiled = (program, command) => {
	const folder = dirname(program);
	const path = join(folder, '.compiled', `${process.version}-${process.arch}`, command);
	const kept = readKept(path);
	const scripts = new Map();
	const loaded = new Map();
	let isNew = false;
	const load = filename => {
		if (loaded.has(filename)) return loaded.get(filename).exports;
		const module = {exports: {}};
		loaded.set(filename, module);
		const {size, mtimeMs} = fs.statSync(filename);
		const name = `${filename.slice(folder.length + 1)} ${size} ${mtimeMs}`;
		const cachedData = kept.get(name);
		const script = new vm.Script(fs.readFileSync(filename, 'latin1'), {filename, cachedData});
		scripts.set(name, script);
		isNew ||= !cachedData || script.cachedDataRejected;
		script.runInThisContext().call(module.exports, module.exports, requireFrom, module, filename, folder);
		return module.exports;
	};
	const requireFrom = id => (id.startsWith('./') ? load(join(folder, id)) : require(id));
	process.once('exit', () => {
		if (!isNew) return;
		for (const [name, script] of scripts) kept.set(name, script.createCachedData());
		keep(path, kept);
	});
	return load(program);
};

module.exports = {loadCompiled};

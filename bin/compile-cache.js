// Keeps what V8 makes of the program's files, so that it is made once and not at every start.
const fs = require('node:fs');
const Module = require('node:module');
const {basename, dirname, join} = require('node:path');
const vm = require('node:vm');

/** Written whole or not at all. Where it may not be written, every start costs what the first one did. */
const write = (path, data) => {
	try {
		fs.mkdirSync(dirname(path), {recursive: true});
		const temporary = `${path}.${process.pid}`;
		fs.writeFileSync(temporary, data);
		fs.renameSync(temporary, path);
	} catch {}
};

const read = path => {
	try {
		return fs.readFileSync(path);
	} catch {
		return undefined;
	}
};

/**
 * Loads a program from its folder. What V8 made lies in a folder inside: whoever may write that may write the program as
 * well. A file of another version of Node is refused by V8 and made anew; the file's time and size tell another program.
 */
const loadCached = program => {
	const folder = dirname(program);
	const cache = join(folder, '.compiled', `${process.version}-${process.arch}`);
	if (Module.enableCompileCache) {
		Module.enableCompileCache(cache);
		return require(program);
	}
	const compile = (module, path) => {
		const {size, mtimeMs} = fs.statSync(path);
		const kept = join(cache, `${basename(path)}-${size}-${Math.trunc(mtimeMs)}`);
		const cachedData = read(kept);
		const script = new vm.Script(Module.wrap(fs.readFileSync(path, 'utf8')), {filename: path, cachedData});
		// At the end, when it holds the functions that were called, too.
		if (!cachedData || script.cachedDataRejected) process.once('exit', () => write(kept, script.createCachedData()));
		script.runInThisContext().call(module.exports, module.exports, id => module.require(id), module, path, folder);
	};
	const load = require.extensions['.js'];
	require.extensions['.cjs'] = (module, path) => (dirname(path) === folder ? compile(module, path) : load(module, path));
	return require(program);
};

module.exports = {loadCached};

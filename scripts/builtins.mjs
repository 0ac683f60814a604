import {builtinModules} from 'node:module';

const names = new Set(builtinModules);

/** Loaded only by what a program of ours never does: commander starts executables as subcommands with it. */
const lazy = new Set(['child_process']);

/**
 * How the bundle gets at Node's own modules. An `import` of one makes a facade that reads every export of it, and with that
 * loads streams, sockets and reports that nobody asked for: 10 ms of a start of 40. `process.getBuiltinModule` does not.
 */
export const builtins = {
	name: 'builtins',
	setup(build) {
		build.onResolve({filter: /^(node:)?[a-z0-9_/]+$/}, ({path, importer}) => {
			const name = path.replace(/^node:/, '');
			if (!names.has(name)) return undefined;
			const late = lazy.has(name) && /node_modules\/commander\//.test(importer.replaceAll('\\', '/'));
			return {path: late ? `late:${name}` : name, namespace: 'builtin'};
		});
		build.onLoad({filter: /.*/, namespace: 'builtin'}, ({path}) => {
			const get = `process.getBuiltinModule('${path.replace('late:', '')}')`;
			if (path === 'process') return {contents: 'module.exports = globalThis.process;'};
			if (path.startsWith('late:'))
				return {contents: `module.exports = new Proxy({}, {get: (_, key) => ${get}[key]});`};
			return {contents: `module.exports = ${get};`};
		});
	},
};

/** For a library that the program never uses: whoever uses it after all gets a TypeError. */
const nothing = 'export default undefined;';

/**
 * What libraries load for things that the program never asks of them, and what they get in its place. With each stands the
 * CPU time that it saves whenever its library is loaded; an empty program takes 21 ms.
 */
const standIns = [
	// 3 ms: sockets and streams, for commands that are executables of their own. Loaded if it is ever used.
	{
		library: 'commander',
		module: 'node:child_process',
		text: `module.exports = new Proxy({}, {get: (_, name) => require('node:child_process')[name]});`,
	},
	// 2 ms: node:tty and with it node:net, to find out what the terminal can do. The program says so itself.
	{library: 'chalk', module: '#supports-color', text: 'export default {stdout: false, stderr: false};'},
	// 25 ms: makes a TLS context with all root certificates, for the constructor of an internal class. The Graph API needs no HTTP/2.
	{library: 'got', module: 'http2-wrapper', text: nothing},
	// 3 ms: caches of answers and of names.
	{library: 'got', module: 'cacheable-request', text: `${nothing} export class CacheError extends Error {}`},
	{library: 'got', module: 'cacheable-lookup', text: nothing},
	// 20 ms: validates against a schema; ours has its own checks.
	{library: 'conf', module: 'ajv/dist/2020.js', text: 'export const Ajv2020 = undefined;'},
	{library: 'conf', module: 'ajv-formats', text: nothing},
	// 4 ms: migrations between versions of the settings, of which there are none.
	{library: 'conf', module: 'semver', text: nothing},
	// 4 ms: the character sets of the world, for text that comes back from an editor.
	{library: '@inquirer/editor', module: '@inquirer/external-editor', text: 'export const editAsync = undefined;'},
];

const isIn = (library, file) => file.replaceAll('\\', '/').includes(`/node_modules/${library}/`);
const mark = '\0stand-in:';

export const standInPlugin = {
	name: 'stand-ins',
	resolveId: (source, importer = '') => {
		const index = standIns.findIndex(({library, module}) => source === module && isIn(library, importer));
		return index < 0 ? undefined : `${mark}${index}`;
	},
	load: id => (id.startsWith(mark) ? standIns[Number(id.slice(mark.length))].text : undefined),
	// 20 ms: the words of all languages, to join two lists in the message of an assertion that failed. Now they are loaded for that.
	transform: (code, id) =>
		isIn('@sindresorhus/is', id)
			? code.replace(/new Intl\.ListFormat\([^)]*\)/g, made => `{format: list => ${made}.format(list)}`)
			: undefined,
};

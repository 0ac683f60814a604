// What an installation brings: its size and its packages, beside those of the nearest tools that npm has. They are installed
// apart, in a folder that goes away again; where npm reaches no registry, they are left out, and the table says so.
import {execFile} from 'node:child_process';
import {lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

const root = join(import.meta.dirname, '..');

/** A framework with a command line for Messenger, an adapter for it, and a client of the Send API. */
const nearest = ['bottender', 'botbuilder-adapter-facebook', 'messaging-api-messenger'];

/** For one installation, in ms. */
const patience = 180_000;

const npm = (args, cwd) =>
	promisify(execFile)('npm', args, {cwd, timeout: patience, maxBuffer: 16 << 20, shell: process.platform === 'win32'});

const filesUnder = folder =>
	readdirSync(folder, {withFileTypes: true, recursive: true})
		.filter(entry => entry.isFile())
		.map(entry => join(entry.parentPath ?? entry.path, entry.name));

/** Not each package.json is that of a package: some only say how the files around them are to be read. */
const isPackage = file => /node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(file);

const measure = folder => {
	const files = filesUnder(join(folder, 'node_modules'));
	const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0);
	return {megabytes: bytes / 1e6, packages: files.filter(isPackage).length};
};

const install = async (what, folder, ...flags) => {
	mkdirSync(folder);
	writeFileSync(join(folder, 'package.json'), '{"private":true}');
	await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', ...flags, what], folder);
	return measure(folder);
};

const rowsOf = (name, {megabytes, packages}, limits = {}) => [
	{name: `installed size of ${name}`, value: megabytes, unit: 'MB', limit: limits.megabytes},
	{name: `installed packages of ${name}`, value: packages, unit: '', limit: limits.packages},
];

export const run = async () => {
	const folder = mkdtempSync(join(tmpdir(), 'install-'));
	try {
		const {stdout} = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
		const [{filename}] = JSON.parse(stdout);
		const ours = await install(join(folder, filename), join(folder, 'ours'), '--offline');
		const rows = rowsOf('messenger-tool', ours, {megabytes: 5, packages: 1});
		for (const name of nearest) {
			try {
				rows.push(...rowsOf(name, await install(name, join(folder, name), '--fetch-retries=0')));
			} catch {
				rows.push({name: `installed size of ${name}`, note: 'npm did not get it'});
			}
		}
		return rows;
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

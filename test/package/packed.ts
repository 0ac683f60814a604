import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

export const root = join(import.meta.dirname, '../..');

const execute = promisify(execFile);

/** Variables of the npm that runs the tests would reach the npm that is tried. */
export const bareEnvironment = (folder: string): Record<string, string> => ({
	PATH: process.env.PATH ?? '',
	HOME: folder,
	npm_config_cache: join(folder, 'npm-cache'),
	npm_config_update_notifier: 'false',
	NO_COLOR: '1',
});

export const npm = async (args: readonly string[], folder: string, cwd = folder): Promise<string> => {
	const {stdout} = await execute('npm', args, {cwd, env: bareEnvironment(folder), maxBuffer: 16 * 1024 * 1024});
	return stdout;
};

/** The package as it is published, in an otherwise empty folder. */
export interface Packed {
	readonly folder: string;
	readonly tarball: string;
	readonly files: readonly string[];
	/** Bytes of the tarball. */
	readonly size: number;
	remove(): void;
}

/** Packs what `npm run build` made. */
export const pack = async (): Promise<Packed> => {
	if (!existsSync(join(root, 'dist/help.txt'))) throw new Error('Nothing is built yet: npm run build');
	const folder = mkdtempSync(join(tmpdir(), 'packed-'));
	const output = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], folder, root);
	const [{filename, files, size}] = JSON.parse(output) as [{filename: string; files: {path: string}[]; size: number}];
	return {
		folder,
		tarball: join(folder, filename),
		files: files.map(({path}) => path),
		size,
		remove: () => rmSync(folder, {recursive: true, force: true}),
	};
};

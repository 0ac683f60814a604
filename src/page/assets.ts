import {readFile} from 'node:fs/promises';

/** Where the build puts the page: two folders up from this file, as source and as part of the bundle. */
const builtPage = new URL('../../dist/page/', import.meta.url);

const assetTypes = {
	'index.html': 'text/html; charset=utf-8',
	'app.js': 'text/javascript; charset=utf-8',
	'app.css': 'text/css; charset=utf-8',
	'icon.svg': 'image/svg+xml',
} as const;

export interface Asset {
	readonly type: string;
	readonly content: Buffer;
}

/** The files of the page, by the paths they are asked for. */
export const loadAssets = async (folder = builtPage): Promise<ReadonlyMap<string, Asset>> => {
	const assets = await Promise.all(
		Object.entries(assetTypes).map(async ([name, type]): Promise<readonly [string, Asset]> => {
			const path = name === 'index.html' ? '/' : `/${name}`;
			return [path, {type, content: await readFile(new URL(name, folder))}];
		}),
	);
	return new Map(assets);
};

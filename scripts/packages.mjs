import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

/** The innermost package that a file belongs to, as its folder: `node_modules/conf/node_modules/env-paths`. */
const folderOf = path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** The packages that the files of a bundle came from, by name and version; files of our own belong to none. */
export const packagesOf = (root, files) => {
	const folders = new Set(files.map(file => folderOf(relative(root, file).replaceAll('\\', '/'))).filter(Boolean));
	return [...folders]
		.map(folder => {
			const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
			return {name, version, license, folder: join(root, folder)};
		})
		.sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
};

import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

/** The package that a file belongs to, the innermost one: `@hono/node-server`, or undefined for a file of our own. */
const packageOf = file => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

const licenceOf = folder => {
	for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'license.md', 'LICENCE'])
		try {
			return readFileSync(join(folder, file), 'utf8').trim();
		} catch {}
	return `Licence: ${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license}`;
};

/** The licences of the packages that the files of a bundle came from. */
export const licencesOf = (root, files) => {
	const folders = new Map();
	for (const file of files) {
		const path = relative(root, file).replaceAll('\\', '/');
		const name = packageOf(path);
		if (name) folders.set(name, join(root, path.slice(0, path.lastIndexOf(`${name}/`) + name.length)));
	}
	const texts = [...folders].sort(([one], [other]) => (one < other ? -1 : 1));
	return `Messenger-tool's bundle holds parts of these packages.\n${texts.map(([name, folder]) => `\n--- ${name}\n\n${licenceOf(folder)}\n`).join('')}`;
};

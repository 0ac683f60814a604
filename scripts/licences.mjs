import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const textOf = ({folder, license}) => {
	for (const file of ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'license.md', 'LICENCE'])
		try {
			return readFileSync(join(folder, file), 'utf8').trim();
		} catch {}
	return `Licence: ${license}`;
};

/** The licences of packages that a bundle is made of. */
export const licencesOf = packages =>
	`Messenger-tool's bundle holds parts of these packages.\n${packages.map(made => `\n--- ${made.name} ${made.version}\n\n${textOf(made)}\n`).join('')}`;

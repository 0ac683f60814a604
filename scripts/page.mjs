// Bundles the page that the sandbox serves: one script and one style sheet, with nothing from elsewhere.
import {copyFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const root = join(import.meta.dirname, '..');
const app = join(root, 'src/page/app');

/** Writes the page into a folder. @returns the files that it is made of */
export const buildPage = async outdir => {
	mkdirSync(outdir, {recursive: true});
	for (const name of ['index.html', 'icon.svg']) copyFileSync(join(app, name), join(outdir, name));
	const {metafile} = await build({
		absWorkingDir: root,
		entryPoints: {app: join(app, 'main.tsx')},
		outdir,
		bundle: true,
		minify: true,
		format: 'esm',
		platform: 'browser',
		target: ['chrome109', 'firefox115', 'safari16'],
		jsx: 'automatic',
		jsxImportSource: 'preact',
		tsconfigRaw: {},
		metafile: true,
		legalComments: 'none',
	});
	return Object.keys(metafile.inputs).map(file => join(root, file));
};

import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {rollup} from 'rollup';
import {dts} from 'rollup-plugin-dts';
import {seedType} from './seed-type.mjs';

/**
 * The declarations of the library: what `index.ts` and `sandbox.ts` show, and nothing of what they are made of. A type
 * that leads to a package fails the build, for those who install this one install no other.
 */
export const writeDeclarations = async (root, dist) => {
	const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
	try {
		const tsc = join(root, 'node_modules/typescript/bin/tsc');
		await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.library.json', '--outDir', folder], {cwd: root});
		const made = await rollup({
			input: {index: join(folder, 'index.d.ts'), sandbox: join(folder, 'sandbox.d.ts')},
			external: /^[^./]/,
			plugins: [seedType(root), dts()],
		});
		const {output} = await made.write({
			dir: dist,
			format: 'es',
			entryFileNames: '[name].d.ts',
			chunkFileNames: 'library/[name].d.ts',
		});
		const packages = output.flatMap(({imports}) => imports).filter(name => !name.startsWith('library/'));
		if (packages.length > 0) throw new Error(`The declarations lead to ${packages.join(', ')}`);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
};

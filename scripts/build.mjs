// Bundles the program and the library, writes the declarations of the library, the help text, and the licences and bill of materials of what is bundled.
import {execFileSync} from 'node:child_process';
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundleLibrary, bundleProgram} from './bundle.mjs';
import {writeDeclarations} from './declarations.mjs';
import {isBuilt} from './is-built.mjs';
import {licencesOf} from './licences.mjs';
import {packagesOf} from './packages.mjs';
import {buildPage} from './page.mjs';
import {sbomOf} from './sbom.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

if (process.argv.includes('--if-older') && isBuilt(root, dist)) process.exit();

rmSync(dist, {recursive: true, force: true});

const [program, library, page] = await Promise.all([
	bundleProgram(root, dist),
	bundleLibrary(root, dist),
	buildPage(join(dist, 'page')),
	writeDeclarations(root, dist),
]);

const packages = packagesOf(root, [...program, ...library, ...page]);
writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesOf(packages));
writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(await sbomOf(root, packages), undefined, '\t')}\n`);

const help = execFileSync(process.execPath, [join(root, 'bin/messenger-tool.js'), 'help'], {
	env: {...process.env, NO_COLOR: '1'},
});
writeFileSync(join(dist, 'help.txt'), help);

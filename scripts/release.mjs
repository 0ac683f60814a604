// Publishes the version that package.json names, with provenance, after everything that must hold was seen to hold.
// node scripts/release.mjs [--dry-run]: tries all of it, and publishes nothing.
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const dryRun = process.argv.includes('--dry-run');

const json = file => JSON.parse(readFileSync(file, 'utf8'));
const git = (...args) => execFileSync('git', args, {encoding: 'utf8'}).trim();
const run = (command, ...args) => {
	console.log(`$ ${[command, ...args].join(' ')}`);
	return spawnSync(command, args, {stdio: 'inherit', shell: process.platform === 'win32'}).status === 0;
};

const {name, version, repository} = json('package.json');
const tag = `v${version}`;

/** The commit of a name; undefined for a name that is not there. */
const commitOf = ref =>
	spawnSync('git', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], {encoding: 'utf8'}).stdout.trim() ||
	undefined;

/** What must hold, with what is wrong when it does not; the dear ones come last. */
const conditions = [
	['the working tree is clean', () => git('status', '--porcelain') === ''],
	[`${version} is a version to release`, () => /^\d+\.\d+\.\d+$/.test(version) && version !== '0.0.0'],
	[`package-lock.json names ${version} as well`, () => json('package-lock.json').version === version],
	[
		`the change log begins with ${version}`,
		() => /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1] === version,
	],
	[
		`the tag ${tag} is new, or stands on this commit`,
		() => [undefined, commitOf('HEAD')].includes(commitOf(`refs/tags/${tag}`)),
	],
	['package.json names the repository, which provenance is checked against', () => dryRun || repository !== undefined],
	['what is shipped has no known hole', () => run('npm', 'audit', '--omit=dev')],
	['all checks pass', () => run('bash', '.ci/run')],
	['the checks changed no file', () => git('status', '--porcelain') === ''],
	[
		'the bill of materials is of this version',
		() => existsSync('dist/sbom.cdx.json') && json('dist/sbom.cdx.json').metadata.component.version === version,
	],
];

const failed = conditions.find(([, holds]) => !holds());
if (failed) console.error(`Not released: it does not hold that ${failed[0]}.`);
else if (dryRun) {
	if (repository === undefined) console.log('Before the first release, package.json must name the repository.');
	if (run('npm', 'publish', '--dry-run', '--ignore-scripts', '--access', 'public'))
		console.log(`${name} ${version} can be released; nothing was published.`);
	else process.exitCode = 1;
} else if (run('npm', 'publish', '--provenance', '--ignore-scripts', '--access', 'public'))
	console.log(`${name} ${version} is released.`);
else process.exitCode = 1;
if (failed) process.exitCode = 1;

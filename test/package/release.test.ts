import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {root} from './packed.js';

let place: string;
let repository: string;

const write = (path: string, content: string): void => {
	mkdirSync(join(repository, path, '..'), {recursive: true});
	writeFileSync(join(repository, path), content);
};
const git = (...args: string[]): string =>
	execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], {
		cwd: repository,
		encoding: 'utf8',
	});
const commit = (): void => {
	git('add', '-A');
	git('commit', '-qm', 'Change', '--allow-empty', '--no-verify');
};

/** A package that can be released, and an npm that only notes what it is asked for. */
beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'release-'));
	repository = join(place, 'repository');
	mkdirSync(join(place, 'bin'));
	writeFileSync(join(place, 'bin/npm'), `#!/bin/sh\necho "$@" >> "${place}/asked"\n[ "$1" != "$NPM_FAILS" ]\n`);
	chmodSync(join(place, 'bin/npm'), 0o755);
	mkdirSync(repository);
	git('init', '-q');
	write('package.json', '{"name":"tool","version":"1.2.3","repository":"github:ann/tool"}');
	write('package-lock.json', '{"version":"1.2.3"}');
	write('CHANGELOG.md', '# Changelog\n\n## 1.2.3\n\n- Better.\n\n## 1.2.2\n');
	write('.ci/run', 'exit 0\n');
	write('.gitignore', 'dist/\n');
	write('dist/sbom.cdx.json', '{"metadata":{"component":{"version":"1.2.3"}}}');
	commit();
});
afterEach(() => rmSync(place, {recursive: true, force: true}));

const release = (...args: string[]) => {
	const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, 'scripts/release.mjs'), ...args], {
		cwd: repository,
		encoding: 'utf8',
		env: {...process.env, PATH: `${join(place, 'bin')}${delimiter}${process.env.PATH}`},
	});
	const asked = existsSync(join(place, 'asked')) ? readFileSync(join(place, 'asked'), 'utf8').trim().split('\n') : [];
	return {status, stdout, stderr, published: asked.filter(line => line.startsWith('publish'))};
};

describe.skipIf(process.platform === 'win32')('the release', () => {
	it('publishes with provenance when all holds', () => {
		expect(release()).toMatchObject({
			status: 0,
			stderr: '',
			published: ['publish --provenance --ignore-scripts --access public'],
		});
	});

	it('publishes nothing when it is only tried', () => {
		expect(release('--dry-run')).toMatchObject({
			status: 0,
			published: ['publish --dry-run --ignore-scripts --access public'],
			stdout: expect.stringContaining('tool 1.2.3 can be released; nothing was published.'),
		});
	});

	it.each<[string, () => void]>([
		['the working tree is clean', () => write('more', 'x')],
		['1.2.3-rc.1 is a version to release', () => write('package.json', '{"version":"1.2.3-rc.1"}')],
		['package-lock.json names 1.2.3 as well', () => write('package-lock.json', '{"version":"1.2.2"}')],
		['the change log begins with 1.2.3', () => write('CHANGELOG.md', '# Changelog\n\n## 1.2.2\n')],
		['the tag v1.2.3 is new, or stands on this commit', () => void git('tag', 'v1.2.3')],
		['package.json names the repository', () => write('package.json', '{"name":"tool","version":"1.2.3"}')],
		['all checks pass', () => write('.ci/run', 'exit 1\n')],
		['the checks changed no file', () => write('.ci/run', 'touch generated\n')],
		['the bill of materials is of this version', () => write('dist/sbom.cdx.json', '{"metadata":{"component":{}}}')],
	])('stops when it does not hold that %s', (condition, spoil) => {
		spoil();
		if (condition !== 'the working tree is clean') commit();
		expect(release()).toMatchObject({
			status: 1,
			published: [],
			stderr: expect.stringContaining(`Not released: it does not hold that ${condition}`),
		});
	});

	it('goes on where the tag stands on this commit', () => {
		git('tag', 'v1.2.3');
		expect(release()).toMatchObject({status: 0, published: [expect.any(String)]});
	});

	it.each(['audit', 'publish'])('fails when npm %s fails', failing => {
		process.env.NPM_FAILS = failing;
		try {
			expect(release()).toMatchObject({status: 1, stdout: expect.not.stringContaining('is released')});
		} finally {
			delete process.env.NPM_FAILS;
		}
	});

	it('has an example of a job that is YAML', () => {
		const [, job = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs/releasing.md'), 'utf8')) ?? [];
		expect(parseYaml(job, {strict: true})).toMatchObject({permissions: {'id-token': 'write'}});
	});
});

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse as parseYaml} from 'yaml';
import {parse} from '../../src/cli/parse.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

const blocks = (language: string): readonly string[] =>
	[...page.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, content = '']) => content);

const commands = [...page.matchAll(/(?:npx (?:--yes )?)?messenger-tool(@\S+)? ((?:doctor|sandbox) [^|\n]+)/g)].map(
	([, at, line = '']) => ({at, line: line.trim()}),
);

describe('the examples for continuous integration', () => {
	it.each(blocks('yaml').map(block => [block.split('\n', 1)[0], block]))('%s … is YAML', (_, block) => {
		expect(parseYaml(block as string, {strict: true})).toBeTypeOf('object');
	});

	it('are a few', () => expect([blocks('yaml').length, commands.length]).toEqual([5, 7]));

	it.each(commands)('$line is a command line', async ({line}) => {
		expect(await parse(line.split(' '), version)).toMatchObject({kind: 'command'});
	});

	it('name the present version', () => {
		const named = [...page.matchAll(/messenger-tool@v?(\d\S*)/g)].map(([, other]) => other);
		expect(new Set(named)).toEqual(new Set([version]));
	});
});

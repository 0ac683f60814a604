import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {globalOptions} from '../../src/cli/global-options.js';
import {parse} from '../../src/cli/parse.js';
import {parseAny} from '../../src/cli/program.js';
import {readPlainLine} from '../../src/cli/read-plain-line.js';
import type {AnyCommand} from '../../src/commands/command.js';
import {commandEntries} from '../../src/commands/index.js';

const commands = await Promise.all(commandEntries.map(({load}) => load()));

const values = [
	'',
	'-',
	'7',
	'30s',
	'8080',
	'fail',
	'json',
	'a=b',
	'https://bot.example.com/hook',
	'two words',
	'-x',
	'--',
];

/** Lines that are right, nearly right and wrong, as people and scripts write them. */
const lineOf = (command: AnyCommand): fc.Arbitrary<readonly string[]> => {
	const flags = [...globalOptions, ...Object.values(command.options ?? {})].map(({flags: text}) => text);
	const option = fc
		.tuple(fc.constantFrom(...flags), fc.constantFrom(...values), fc.boolean())
		.map(([text, value, joined]) => {
			const [name = ''] = text.split(' ');
			if (!text.includes('<')) return [name];
			return joined ? [`${name}=${value}`] : [name, value];
		});
	const word = fc.constantFrom(...values, '--help', '--nothing', '-h').map(text => [text]);
	const piece = fc.oneof({arbitrary: option, weight: 4}, {arbitrary: word, weight: 2});
	return fc
		.tuple(fc.array(option, {maxLength: 2}), fc.array(piece, {maxLength: 5}))
		.map(([before, after]) => [...before.flat(), command.name, ...after.flat()]);
};

const byCommander = async (line: readonly string[], command: AnyCommand): Promise<unknown> => {
	const entry = commandEntries.find(({name}) => name === command.name);
	try {
		const parsed = await parseAny(line, command.name, entry, '1.0.0');
		if (parsed.kind !== 'command') return parsed.kind;
		const {input: _, color: __, ...globals} = parsed.globals as Record<string, unknown>;
		return {input: parsed.input, globals};
	} catch (error) {
		return (error as Error).message;
	}
};

describe('a plain command line', () => {
	it('is read as commander reads it', async () => {
		let plain = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...commands).chain(command => lineOf(command).map(line => ({command, line}))),
				async ({command, line}) => {
					const ours = readPlainLine(line, command);
					if (ours === undefined) return;
					plain++;
					const {input: _, color: __, ...globals} = ours.globals as Record<string, unknown>;
					expect({...ours, globals}).toEqual(await byCommander(line, command));
				},
			),
			{numRuns: 3000},
		);
		expect(plain).toBeGreaterThan(300);
	});

	it.each([
		['explain', '--help'],
		['explain', '--jsno'],
		['explain', 'one', 'two'],
		['explain', '--file'],
		['--list', 'explain'],
		['doctor', '--format', 'xml'],
		['explain', '--timeout', '3', '--timeout', '4'],
		['listen', '--port', 'many'],
		['list-pages', '--page', '--json'],
		['list-pages', '--page', '--'],
		['explain', '--', '-x'],
		['delete-test-user'],
	])('leaves %s %s %s to commander', async (...line) => {
		const name = line.find(word => commandEntries.some(entry => entry.name === word));
		const command = commands.find(candidate => candidate.name === name) as AnyCommand;
		expect(readPlainLine(line, command)).toBeUndefined();
	});

	it('takes options before the name and after it', async () => {
		const parsed = await parse(['--timeout', '5', 'explain', '--json', 'a text', '--file', '-'], '1.0.0');
		expect(parsed).toMatchObject({
			kind: 'command',
			input: {text: 'a text', file: '-', list: false},
			globals: {json: true, timeout: '5'},
		});
	});
});

import {parse} from 'dotenv';
import {describe, expect, it} from 'vitest';
import {setVariables} from '../../src/config/env-text.js';

describe('setVariables', () => {
	it('changes a variable where it stands and keeps every other line as it was', () => {
		const before = '# tokens\n\nexport MESSENGER_PAGE_TOKEN = "old" # mine\nOTHER = "a b"\r\nLAST=1';
		expect(setVariables(before, [['MESSENGER_PAGE_TOKEN', 'EAAnew']])).toBe(
			'# tokens\n\nexport MESSENGER_PAGE_TOKEN=EAAnew\nOTHER = "a b"\r\nLAST=1',
		);
	});

	it('adds what is missing on lines of its own, in the line ends of the file', () => {
		expect(setVariables('', [['A', '1']])).toBe('A=1\n');
		expect(setVariables('B=2', [['A', '1']])).toBe('B=2\nA=1\n');
		expect(setVariables('B=2\r\n', [['A', '1']])).toBe('B=2\r\nA=1\r\n');
	});

	it('leaves one assignment of a name that stood there several times', () => {
		expect(setVariables('A=1\nB=2\nA=3\n', [['A', '4']])).toBe('A=4\nB=2\n');
	});

	it('neither writes into values of several lines nor swallows lines after a quote that is never closed', () => {
		const key = 'KEY="-----BEGIN\nA: x\n-----END"\n';
		expect(setVariables(`${key}A=1\n`, [['A', '2']])).toBe(`${key}A=2\n`);
		expect(setVariables('A="un\nB=2\nC="3"\n', [['A', '1']])).toBe('A=1\nB=2\nC="3"\n');
		expect(setVariables('A="one\ntwo"\nB=2\n', [['A', '1']])).toBe('A=1\nB=2\n');
	});

	it.each(['EAAH3f', 'two words', 'it’s', "it's", '"quoted"', '123|abc', '', 'a#b', '$HOME', 'x=y'])(
		'writes %j so that it is read back',
		value => {
			expect(parse(setVariables('B=2\n', [['A', value]]))).toEqual({A: value, B: '2'});
		},
	);
});

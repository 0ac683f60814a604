import {expect, it} from 'vitest';
import {renderBug} from '../../src/ui/render-bug.js';
import {recorder} from './recorder.js';

const canary = 'EAAHcanary0123456789abcdefghijklmnop';

it('says that it is a bug of the tool, where to report it, and the stacks, masked', () => {
	const {ui, out, err} = recorder({quiet: true});
	const cause = new RangeError(`inner access_token=${canary} \u{1b}[2J`);
	renderBug(new TypeError(`outer ${canary}`, {cause}), ui);
	expect(out()).toBe('');
	expect(err()).toMatch(/^✖ This is a bug of messenger-tool\n/);
	expect(err()).toContain('issue page');
	expect(err()).toContain('TypeError: outer EAAH…op');
	expect(err()).toContain('Caused by RangeError: inner access_token=EAAH…op');
	expect(err()).toContain('render-bug.test.ts');
	expect(err()).not.toContain(canary);
	expect(err()).not.toContain('␛');
});

it.each([
	['text', 'a plain text'],
	['nothing', undefined],
	['an object', {a: 1}],
])('bears %s that was thrown', (_, thrown) => {
	const {ui, err} = recorder();
	renderBug(thrown, ui);
	expect(err().trimEnd().endsWith(String(thrown))).toBe(true);
});

it('ends when errors cause each other in a circle', () => {
	const error = new Error('round');
	error.cause = error;
	const {ui, err} = recorder();
	renderBug(error, ui);
	expect(err().match(/Caused by/g)).toHaveLength(2);
});

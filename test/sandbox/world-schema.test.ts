import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {seedSchema} from '../../src/sandbox/seed/schema.js';
import {toJsonSchema} from './json-schema.js';

test('the published JSON Schema says what the sandbox takes', () => {
	const published: unknown = JSON.parse(readFileSync('src/sandbox/world.schema.json', 'utf8'));
	expect(published).toEqual({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: 'A world of the messenger-tool sandbox',
		...toJsonSchema(seedSchema),
	});
});

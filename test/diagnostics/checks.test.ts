import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, it} from 'vitest';
import {areas} from '../../src/diagnostics/check.js';
import {checks} from '../../src/diagnostics/index.js';

const folder = resolve(import.meta.dirname, '../../src/diagnostics/checks');
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
	.map(file => file.replaceAll('\\', '/'))
	.filter(file => file.includes('/') && file.endsWith('.ts') && !file.startsWith('webhook/'));

describe('the list of checks', () => {
	it('names every check after its file, and forgets none', () => {
		const listed = checks.map(({id}) => id).filter(id => !id.startsWith('webhook.'));
		expect([...listed].sort()).toEqual(files.map(file => file.replace('/', '.').replace('.ts', '')).sort());
		for (const file of files) {
			const id = file.replace('/', '.').replace('.ts', '');
			expect(readFileSync(join(folder, file), 'utf8')).toContain(`id: '${id}'`);
		}
	});

	it('stands in the order of the areas, each check in its own', () => {
		for (const {id, area} of checks) expect(id.split('.', 1)[0]).toBe(area);
		const order = checks.map(({area}) => areas.indexOf(area));
		expect(order).toEqual([...order].sort((one, other) => one - other));
	});

	it('has titles that are sentences of a healthy set-up, each once', () => {
		const titles = checks.map(({title}) => title);
		expect(new Set(titles).size).toBe(titles.length);
		for (const title of titles) expect(title).toMatch(/^[A-Z].*[^.]$/);
	});
});

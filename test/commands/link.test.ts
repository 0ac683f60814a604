import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {run, temporaryFolder} from '../front-door.js';

describe('link', () => {
	it('makes a link whose ref arrives as it was written', async () => {
		const {code, stdout} = await run('link my.page --ref a+b=c/1.2:x_y-z');
		expect(code).toBe(0);
		const url = new URL(stdout.trim());
		expect(url.origin + url.pathname).toBe('https://m.me/my.page');
		expect(url.searchParams.get('ref')).toBe('a+b=c/1.2:x_y-z');
	});

	it.each([
		'https://www.facebook.com/my.page/?ref=bookmarks',
		'facebook.com/my.page',
		'https://m.me/my.page?ref=old',
		' my.page ',
	])('takes the page out of its address: %s', async page => {
		expect((await run(['link', page])).stdout.trim()).toBe('https://m.me/my.page');
	});

	it.each([
		['link ""', 'The page is empty'],
		['link "my page"', 'neither the user name nor the id'],
		['link https://www.facebook.com/profile.php?id=61550000000001', 'neither the user name nor the id'],
		['link https://shop.example.com/', 'neither the user name nor the id'],
		['link p --ref "two words"', 'a blank'],
		['link p --ref naïve', "'ï'"],
		[`link p --ref ${'a'.repeat(2084)}`, 'at most 2083'],
		[`link p --plugin --ref ${'a'.repeat(251)}`, 'at most 250'],
	])('refuses %s', async (line, words) => {
		const {code, stderr} = await run(line);
		expect(code).toBe(2);
		expect(stderr.replace(/\s+/g, ' ')).toContain(words);
	});

	it('shows a QR code and writes it as a picture', async () => {
		const file = join(temporaryFolder(), 'code.svg');
		const {stdout} = await run(['link', 'my.page', '--qr', '--svg', file]);
		const [url, ...rows] = stdout.trimEnd().split('\n');
		expect(url).toBe('https://m.me/my.page');
		expect(rows.length).toBeGreaterThan(10);
		expect(new Set(rows.map(row => [...row].length))).toEqual(new Set([[...(rows[0] ?? '')].length]));
		expect(readFileSync(file, 'utf8')).toMatch(/^<\?xml[\s\S]*<svg/);
	});

	it('prints the snippet of the plugin for the app and the page', async () => {
		const {stdout} = await run('link 200000000000001 --plugin --ref shop --app-id 300000000000001');
		expect(stdout).toContain('messenger_app_id="300000000000001"');
		expect(stdout).toContain('data-ref="shop"');
	});
});

import {expect, it} from 'vitest';
import {run} from '../front-door.js';
import {serve} from '../servers.js';

it('asks again for what cannot be right, and says why', async () => {
	await using graph = await serve(response => response.end('{"data":[]}'));
	const {code, stderr} = await run(['list-test-users', '--graph-url', graph.url], {
		types: [
			[/App id/, 'my app'],
			[/App id/, '300000000000001'],
			[/App secret/, '0123456789abcdef0123456789abcdef'],
		],
	});
	expect(stderr).toContain('That cannot be the app id: an id holds digits alone.');
	expect(code).toBe(0);
});

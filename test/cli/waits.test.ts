import {expect, it} from 'vitest';
import {live, todaysWorld} from '../commands/live-world.js';
import {run} from '../front-door.js';

const waits = (stderr: string): number => stderr.match(/again in/g)?.length ?? 0;

it('the same trouble of many calls side by side is told once, and each time with --verbose: network.reset', async () => {
	const {env} = await live({...todaysWorld(), faults: {'*': 'reset'}});
	const [once, each] = await Promise.all([run('doctor', {env}), run('doctor --verbose', {env})]);
	expect([once.code, waits(once.stderr)]).toEqual([3, 1]);
	expect(once.stdout).toContain('network.reset');
	expect(waits(each.stderr)).toBeGreaterThan(5);
});

import {afterEach, expect, it, vi} from 'vitest';
import {makeStops} from '../../src/cli/host/stops.js';

const {platform} = process;

afterEach(() => {
	Object.defineProperty(process, 'platform', {value: platform});
	vi.restoreAllMocks();
});

it('ends with 130 at the second Ctrl-C on Windows, where a signal would end it with 1', () => {
	Object.defineProperty(process, 'platform', {value: 'win32'});
	const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
	vi.spyOn(process, 'kill').mockImplementation(() => true);
	const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
	const crashes = new Set(process.listeners('uncaughtException'));
	const heard = vi.fn();
	const off = makeStops().onStop(heard);
	process.emit('SIGINT');
	now.mockReturnValue(1100);
	process.emit('SIGINT');
	expect([heard.mock.calls.length, exit.mock.calls]).toEqual([1, []]);
	now.mockReturnValue(2000);
	process.emit('SIGINT');
	expect(exit).toHaveBeenCalledWith(130);
	off();
	for (const listener of process.listeners('uncaughtException'))
		if (!crashes.has(listener)) process.off('uncaughtException', listener);
});

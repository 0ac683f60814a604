import {expect, it} from 'vitest';
import {renderListenEvent} from '../../src/commands/listen/render-listen-event.js';
import {recorder} from '../ui/recorder.js';

it('says on a line of its own why a target gave no answer, so that neither breaks at 80 columns', () => {
	const {ui, out} = recorder();
	renderListenEvent(
		{
			event: 'delivery',
			valid: true,
			status: 200,
			field: 'messages',
			summary: 'message "Hi" from 4000000000000001',
			duplicate: false,
			events: [
				{
					field: 'messages',
					kind: 'message',
					summary: 'message "Hi" from 4000000000000001',
					duplicate: false,
					echo: false,
					standby: false,
				},
			],
			receivedAt: '2026-11-26T17:10:50.000Z',
			durationMs: 1,
			bytes: 300,
			forward: {error: 'refused', detail: 'Nothing accepts a connection there (ECONNREFUSED, after 14 ms)'},
		},
		ui,
	);
	const lines = out().trimEnd().split('\n');
	expect(lines.map(line => line.replace(/^\d\d:\d\d:\d\d/, 'time'))).toEqual([
		'time ✔ message "Hi" from 4000000000000001  → no answer',
		'         Nothing accepts a connection there (ECONNREFUSED, after 14 ms)',
	]);
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTunnelFailed = defineCause<{program: string}>({
	id: 'webhook.tunnel-failed',
	kind: 'network',
	title: ({program}) => `${program ?? 'The tunnel program'} did not open a tunnel`,
	why: 'The program ended, or named no address in time: it has no account or token, no network, or another one of it runs already.',
	fixes: ({program}) => [
		manual(`Start ${program ?? 'it'} by hand, and read what it says`),
		run('Listen without it, and point a tunnel of your own to the port', 'listen'),
	],
	clues: [],
	docs: [docs.webhooksSetup],
});

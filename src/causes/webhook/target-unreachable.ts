import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTargetUnreachable = defineCause<{url: string}>({
	id: 'webhook.target-unreachable',
	kind: 'network',
	title: ({url}) => `The event could not be brought to ${url ?? 'the server'}`,
	why: 'No answer came back: nothing listens there, the name is unknown, the connection broke off, or the server took too long.',
	fixes: ({url}) => [
		manual('Start the server, and compare its port and path with the URL'),
		run('Find out what is the matter with it', 'check-webhook', url ?? '<url>'),
	],
	clues: [],
	docs: [docs.webhooks],
});

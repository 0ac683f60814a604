import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookVerifyTokenUnchecked = defineCause<{callbackUrl: string}>({
	id: 'webhook.verify-token-unchecked',
	kind: 'setup',
	title: () => 'The server returns the challenge whatever the verify token is',
	why: 'Then anybody can register the URL as the webhook of another app and have it receive that app’s events.',
	fixes: ({callbackUrl}) => [
		manual('Answer 403 unless hub.verify_token equals your own', docs.webhooksSetup),
		run('Try it with a wrong token', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [],
	docs: [docs.webhooksSetup],
});

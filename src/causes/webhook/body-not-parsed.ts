import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookBodyNotParsed = defineCause<{callbackUrl: string}>({
	id: 'webhook.body-not-parsed',
	kind: 'setup',
	title: () => 'The server does not read the JSON body of the event',
	why: 'Events are JSON. Without a JSON parser before the route the body is empty or undefined, and form fields ($_POST, request.form) hold nothing.',
	fixes: ({callbackUrl}) => [
		manual('Parse JSON before the route: express.json(), file_get_contents("php://input"), request.get_json()'),
		run('Send it an event and see what it answers', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [
		{shows: 'says.unexpected-shape', weight: 0.28},
		{shows: 'about.handler', weight: 0.27},
		{shows: 'says.no-body', weight: 0.7},
		{shows: ['says.verified', 'says.no-events'], weight: 0.15},
		{
			says: brushing`propert, of undefined (reading '`(
				oneOf`propert(y|ies) '(entry|object)' of (undefined|null)|of undefined \(reading '(entry|object)'`,
			),
			weight: 0.5,
		},
	],
	bringsAbout: ['webhook.slow-or-non-200', 'subscription.disabled-after-failures', 'subscription.page-not-subscribed'],
	docs: [docs.webhooks],
});

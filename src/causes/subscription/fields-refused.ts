import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const subscriptionFieldsRefused = defineCause({
	id: 'subscription.fields-refused',
	kind: 'access',
	title: () => 'The app may not subscribe to some of the fields',
	why: 'A field needs the product or permission behind it, and the app lacks one of them.',
	fixes: () => [
		manual(
			'Subscribe to messages and messaging_postbacks alone first, then add the others one by one to find the one that is refused',
		),
		manual('Add the product or permission of that field to the app', docs.webhookFields),
	],
	wire: {
		code: 1,
		subcode: 1929002,
		message: 'Invalid Permissions: could not subscribe to some fields',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{code: 1, subcode: 1929002, weight: 1},
		{says: oneOf`could not subscribe to some fields`, weight: 0.9},
		{says: oneOf`permissions? to subscribe (?:to )?(?:one or more|some)(?: of)? (?:the )?fields`, weight: 0.9},
	],
	docs: [docs.appSubscriptions, docs.webhookFields],
});

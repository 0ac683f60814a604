import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const subscriptionUnknownField = defineCause<{field: string; nearest: string; page: string}>({
	id: 'subscription.unknown-field',
	kind: 'usage',
	title: ({field, nearest}) =>
		`${field ? `"${field}"` : 'One of the fields'} is not a field that a page can be subscribed to${nearest ? `; the nearest is "${nearest}"` : ''}`,
	why: 'The name has a typing error, is retired, or belongs to another product.',
	fixes: ({nearest, page}) => [
		run(
			'Subscribe with the right name',
			'subscribe-page',
			page ?? '<page>',
			'--add',
			nearest ?? 'messages,messaging_postbacks',
		),
		manual('Compare with the list of fields', docs.webhookFields),
	],
	wire: {
		code: 100,
		message: '(#100) Param subscribed_fields[1] must be one of {messages, messaging_postbacks, message_reads}',
		at: ['POST /{page}/subscribed_apps'],
	},
	clues: [
		{
			code: 100,
			says: oneOf`param subscribed_fields\[[1-9]\d?\] must be one of`,
			weight: 1,
		},
		{
			code: 100,
			says: oneOf`param subscribed_fields\[0\] must be one of`,
			weight: 0.6,
		},
	],
	docs: [docs.webhookFields, docs.pageSubscriptions],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const subscriptionFieldsParamMissing = defineCause<{page: string}>({
	id: 'subscription.fields-param-missing',
	kind: 'setup',
	title: () => 'The page is to be subscribed, and no field is named',
	why: 'Since version 3.2 the call must say in subscribed_fields which events it wants. The recipe of the old FAQ, and libraries from that time, call it without.',
	fixes: ({page}) => [
		run(
			'Subscribe the page, with fields',
			'subscribe-page',
			page ?? '<page>',
			'--fields',
			'messages,messaging_postbacks',
		),
		manual('In a library, update it or pass subscribed_fields=messages,messaging_postbacks', docs.pageSubscriptions),
	],
	wire: {
		code: 100,
		message: '(#100) The parameter subscribed_fields is required.',
		at: ['POST /{page}/subscribed_apps'],
	},
	clues: [
		{
			code: 100,
			says: oneOf`parameter subscribed_fields is required`,
			weight: 1,
		},
		{
			code: 100,
			says: oneOf`param subscribed_fields\[0\] must be one of`,
			weight: 0.75,
		},
		{says: oneOf`subscribed_fields (?:\w+ ){0,2}(?:required|missing|empty)`, weight: 0.85},
		{
			says: oneOf`\bsubscribed_fields(?:\[\]|%5b%5d)?=(?:&|["' ]|$)|\bsubscribed_fields['"]? ?[:=]>? ?(?:\[ ?\]|''|""|null|none|undefined)`,
			weight: 0.85,
		},
		{code: 1, at: ['POST /{page}/subscribed_apps'], weight: 0.5},
	],
	docs: [docs.pageSubscriptions, docs.webhooksForPages],
});

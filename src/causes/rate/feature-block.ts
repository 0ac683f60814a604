import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const rateFeatureBlock = defineCause({
	id: 'rate.feature-block',
	kind: 'limit',
	title: () => 'Meta has blocked this action for a time because of what was done before',
	why: 'Repeating an action too fast, or a finding against the policies, brings a block of hours to days. It is no quota: trying again makes it longer.',
	fixes: () => [
		manual('Stop, and wait a day before the next attempt'),
		manual('Look at Page support for the reason, and appeal there', 'https://www.facebook.com/business-support-home/'),
	],
	wire: {
		code: 368,
		message: '(#368) The action attempted has been deemed abusive or is otherwise disallowed',
	},
	clues: [
		{code: 368, weight: 1},
		{code: 2022, weight: 0.95},
		{code: 613, subcode: 1893016, weight: 0.98},
		{code: 506, weight: 0.5},
		{shows: 'says.too-many-clicks', weight: 0.8},
		{
			says: oneOf`deemed abusive|blocked? for (?:spam|policy|abus)|temporarily blocked`,
			weight: 0.7,
		},
	],
	docs: [docs.policy, docs.errorCodes],
});

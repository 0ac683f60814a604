import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const permissionFeatureReviewNeeded = defineCause<{feature: string}>({
	id: 'permission.feature-review-needed',
	kind: 'access',
	title: ({feature}) =>
		feature ? `The call needs the reviewed feature ${feature}` : 'The call needs a feature that Meta has to review',
	why: 'Reading pages that are not your own, and a few other things, are features beside the permissions: the app has to be approved for them.',
	fixes: ({feature}) => [
		manual(
			`Ask for ${feature ?? 'the feature'} in the app dashboard under App Review > Permissions and features`,
			docs.overview,
		),
		manual('For a page of your own, use the token of that page, which does not need the feature'),
	],
	wire: {
		code: 10,
		message:
			"(#10) To use 'Page Public Content Access', your use of this endpoint must be reviewed and approved by Facebook. To submit this 'Page Public Content Access' feature for review please read our documentation on reviewable features.",
	},
	learn: ({message}) => {
		const [, feature] = /To use '([^']{3,60})'/.exec(message) ?? [];
		return feature ? {feature} : {};
	},
	clues: [
		{
			code: 10,
			says: oneOf`to use '[a-z][\w ]{2,60}', your use\b|use of this endpoint must be reviewed`,
			weight: 1,
		},
		{code: [10, 200], says: oneOf`page public (content|metadata) access`, weight: 0.6},
		{
			says: oneOf`page public (?:content|metadata) access|requires the '[^']{3,60}' feature`,
			weight: 0.7,
		},
	],
	docs: [docs.overview],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const appCapabilityMissing = defineCause({
	id: 'app.capability-missing',
	kind: 'access',
	title: () => 'The app may not make this call',
	why: 'The call belongs to a product that the app does not have, needs an approval that only some apps get, or left the Graph API with an earlier version.',
	fixes: () => [
		manual('Add the Messenger product to the app in the dashboard', 'https://developers.facebook.com/apps/'),
		manual('See in the changelog whether the call still exists', docs.versions),
	],
	wire: {code: 3, message: '(#3) Application does not have the capability to make this API call.'},
	clues: [{code: 3, weight: 0.95}],
	docs: [docs.errorHandling],
});

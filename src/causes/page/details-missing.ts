import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const pageDetailsMissing = defineCause({
	id: 'page.details-missing',
	kind: 'setup',
	title: () => 'Meta wants more details for a page of this category',
	why: 'Which details a new page needs depends on its category: an address, a phone number, a picture.',
	fixes: () => [
		manual(
			'Name the detail that the message asks for, choose another category, or create the page by hand',
			docs.userAccounts,
		),
	],
	wire: {code: 194, message: '(#194) Missing at least one required parameter', at: ['POST /{user}/accounts']},
	clues: [{code: 194, at: ['POST /{user}/accounts'], weight: 1}],
	docs: [docs.userAccounts],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const pageCategoryInvalid = defineCause({
	id: 'page.category-invalid',
	kind: 'setup',
	title: () => 'The category for the new page is not one that Meta knows',
	why: 'A page is created with one of Meta’s own categories, and their names change from time to time.',
	fixes: () => [manual('Choose another category, or create the page by hand', docs.userAccounts)],
	wire: {code: 152, message: '(#152) Invalid page type', at: ['POST /{user}/accounts']},
	clues: [{code: 152, weight: 1}],
	docs: [docs.userAccounts],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const accountsBusinessOwned = defineCause<{page: string; business: string}>({
	id: 'accounts.business-owned',
	kind: 'access',
	title: ({page}) =>
		`${page ? `The page ${page}` : 'A page'} is reached through a business portfolio, and /me/accounts leaves it out`,
	why: 'The list of pages shows those on which the person has a role of their own. A page that a business portfolio assigns is missing from it unless the token has business_management; asking for the page by its id works.',
	fixes: ({page}) => [
		run('List the pages that only a portfolio reaches, too', 'list-pages'),
		run('Take the page token by the id of the page', 'list-pages', '--token-for', page ?? '<page>'),
		manual('Or ask for business_management at login, beside the pages permissions', docs.overview),
	],
	clues: [
		{shows: 'about.pages', weight: 0.28},
		{shows: 'list.empty', lacks: oneOf`subscribed_apps|\/subscriptions\b|conversations`, weight: 0.45},
		{shows: 'says.pages-missing', weight: 0.5},
		{shows: ['says.pages-missing', 'says.business'], weight: 0.6},
		{shows: ['list.empty', 'says.business'], weight: 0.5},
		{shows: ['says.pages-missing', 'says.granted'], weight: 0.45},
		{shows: ['list.empty', 'says.granted'], weight: 0.3},
	],
	asks: [
		'Does the page belong to a business portfolio?',
		'Do the granular scopes that inspect-token shows name the page?',
	],
	docs: [docs.userAccounts],
});

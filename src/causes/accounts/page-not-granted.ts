import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const accountsPageNotGranted = defineCause<{page: string}>({
	id: 'accounts.page-not-granted',
	kind: 'access',
	title: ({page}) => `The page ${page ? `${page} ` : ''}was not ticked in the login dialog`,
	why: 'The dialog lets a person choose pages one by one. What was left out then stays out until the choice is changed.',
	fixes: () => [
		manual(
			'Log in through the app again, choose "Edit settings" and tick the page',
			'https://www.facebook.com/settings/?tab=business_tools',
		),
		run('See which pages a token was granted for', 'inspect-token'),
	],
	clues: [
		{
			says: oneOf`\bgranular.{0,80}\b(?:only|lacks?|missing|without|not (?:contain|list|hold))`,
			weight: 0.62,
		},
		{shows: 'about.pages', weight: 0.27},
		{shows: 'list.empty', lacks: oneOf`subscribed_apps|\/subscriptions\b|conversations`, weight: 0.4},
		{shows: 'says.pages-missing', weight: 0.42},
		{shows: ['says.pages-missing', 'says.unticked'], weight: 0.35},
		{shows: 'says.granted', weight: -0.3},
		{
			says: oneOf`(?:forgot to|not|n't) (?:tick|select|check|choose)\w* (?:\w+ ){0,4}pages?\b`,
			weight: 0.6,
		},
	],
	asks: ['Were all pages ticked in the login dialog?'],
	docs: [docs.userAccounts],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const tokenOtherPage = defineCause<{page: string; tokenPage: string; tokenPageName: string}>({
	id: 'token.other-page',
	kind: 'access',
	title: ({page, tokenPage, tokenPageName}) =>
		`The page token speaks for ${tokenPageName ? `${tokenPageName} (${tokenPage})` : (tokenPage ?? 'another page')}${page ? `, not for ${page}` : ''}`,
	why: 'Every page has a token of its own. With several pages, or several bots in one environment, the wrong one is easily at hand.',
	fixes: ({page}) => [
		run('Take the token of the right page from the user token', 'list-pages', '--token-for', page ?? '<page>'),
		manual('Or name the page that the token belongs to', docs.accessTokens),
	],
	clues: [],
	docs: [docs.accessTokens],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const pageUnpublished = defineCause<{page: string}>({
	id: 'page.unpublished',
	kind: 'setup',
	title: ({page}) => `The page ${page ? `${page} ` : ''}is not published`,
	why: 'Only people with a role on the page see an unpublished page, so nobody else can write to it.',
	fixes: ({page}) => [
		manual('Publish the page on facebook.com under Settings > Privacy'),
		run('Look again', 'doctor', '--only', 'page', ...(page ? ['--page', page] : [])),
	],
	clues: [{shows: 'says.unpublished', weight: 0.6}],
	docs: [docs.overview],
});

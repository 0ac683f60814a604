import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

/** The honest fallback: Meta refused, and nobody here knows that code. */
export const apiRefused = defineCause<{code: number; subcode: number}>({
	id: 'api.refused',
	kind: 'access',
	title: ({code, subcode}) =>
		`The Graph API refused with ${code === undefined ? 'an error' : `code ${code}${subcode === undefined ? '' : `, subcode ${subcode}`}`} that this tool does not know`,
	why: 'Meta has more codes than are described anywhere. Its own message says the most about this one.',
	fixes: () => [
		manual('Look the code up in Meta’s list', docs.errorCodes),
		manual('Ask Meta’s support, and give the fbtrace_id', 'https://developers.facebook.com/support/bugs/'),
	],
	learn: ({code, subcode}) => ({code, ...(subcode !== undefined && {subcode})}),
	clues: [],
	docs: [docs.errorCodes, docs.errorHandling],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const apiObjectNotFound = defineCause<{id: string}>({
	id: 'api.object-not-found',
	kind: 'setup',
	title: ({id}) => `The Graph API shows ${id ? `nothing under the id ${id}` : 'no such object'} to this token`,
	why: 'The id is wrong, belongs to something that this token does not reach, or is a person of another page. The API does not tell these apart.',
	fixes: ({id}) => [
		run('See what an id is', 'identify', id ?? '<id>'),
		run('See what the token reaches', 'inspect-token'),
	],
	wire: {
		code: 100,
		subcode: 33,
		type: 'GraphMethodException',
		message:
			"Unsupported get request. Object with ID '200000000000009' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
	},
	learn: ({message}) => {
		const [, id] = /Object with ID '(\d{1,30})'/i.exec(message) ?? [];
		return id ? {id} : {};
	},
	clues: [
		{code: 100, subcode: 33, weight: 0.6},
		{code: 100, says: oneOf`object with id '?\d{1,30}'? does not exist`, weight: 0.62},
		{code: 803, weight: 0.86},
		{
			says: oneOf`unsupported (?:get|post|delete) request|\bobject with id '?\d{1,30}'? does not exist`,
			lacks: oneOf`object with id '?"?me\b`,
			weight: 0.6,
		},
	],
	asks: ['Where does the id come from?'],
	docs: [docs.errorCodes],
});

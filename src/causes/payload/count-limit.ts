import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadCountLimit = defineCause<{parameter: string}>({
	id: 'payload.count-limit',
	kind: 'setup',
	title: ({parameter}) => `The list ${parameter ? `"${parameter}" ` : ''}has too many or too few entries`,
	why: 'Each list has its limits: 1 to 3 buttons, 1 to 10 elements, at most 13 quick replies.',
	fixes: () => [manual('Send the rest in another message, and skip a list that is empty', docs.sendApi)],
	wire: {
		code: 105,
		message: '(#105) param name_placeholder[elements] has too many elements.',
		at: ['POST /{page}/messages'],
	},
	learn: ({message}) => {
		const [, parameter] = /\[(\w{3,30})\] has too/.exec(message) ?? [];
		return parameter ? {parameter} : {};
	},
	clues: [
		{code: 105, weight: 1},
		{code: 194, says: brushing`too few`(oneOf`too few`), weight: 1},
		{code: 100, says: oneOf`too (many|few) (elements|buttons|quick)|name_placeholder\[buttons\]`, weight: 0.9},
		{code: 194, weight: 0.6},
		{shows: 'says.too-many-items', weight: 0.7},
		{says: brushing`has too`(oneOf`has too (?:many|few) elements`), weight: 0.8},
	],
	docs: [docs.sendApi],
});

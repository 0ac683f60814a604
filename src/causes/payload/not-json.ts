import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadNotJson = defineCause({
	id: 'payload.not-json',
	kind: 'setup',
	title: () => 'The Graph API does not find the parameters in the body',
	why: 'The body was sent without Content-Type: application/json, or as JSON inside of JSON, or as a form whose objects were not written as JSON.',
	fixes: () => [
		manual('Send JSON with Content-Type: application/json, encoded once', docs.sendApi),
		manual('In a form, write objects as JSON: recipient={"id":"<id>"}'),
	],
	wire: {code: 100, message: '(#100) The parameter recipient is required', at: ['POST /{page}/messages']},
	clues: [
		{says: oneOf`requests\.post\([^)]{0,120}\bdata ?=`, weight: 0.6},
		{code: 100, says: oneOf`parameter recipient is required`, weight: 0.8},
		{code: 100, says: oneOf`specifying multiple ids with a post method`, weight: 0.95},
		{
			code: 100,
			says: oneOf`specifying multiple ids with a post method`,
			weight: 0.95,
		},
		{
			says: oneOf`
				content-?type.{0,40}(?:missing|not set|wrong|text\/plain|urlencoded).{0,80}(?:messages|send
				graph)
				double.?encod\w*
				json\.stringify.{0,40}recipient
			`,
			weight: 0.5,
		},
	],
	docs: [docs.sendApi],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadInvalidStructure = defineCause<{parameter: string}>({
	id: 'payload.invalid-structure',
	kind: 'setup',
	title: ({parameter}) => `The message has a form that Meta does not take${parameter ? `: "${parameter}"` : ''}`,
	why: 'A key is misspelt or stands in the wrong place, a required one is missing, a list was sent as text, or the template is one of earlier days.',
	fixes: () => [manual('Compare the body with the reference of that template, key by key', docs.sendApi)],
	wire: {
		code: 100,
		message: '(#100) Invalid keys "buttons" were found in param "message[attachment][payload]".',
		at: ['POST /{page}/messages'],
	},
	learn: ({message}) => {
		const [, parameter] =
			/\b(?:the parameter|param) \\?"?([\w[\].]{3,60})"?/i.exec(message) ??
			/invalid keys? \\?"?([\w[\].]{3,60})"?/i.exec(message) ??
			[];
		return parameter ? {parameter} : {};
	},
	clues: [
		{shows: 'says.too-many-items', weight: 0.28},
		{shows: 'about.menu', weight: 0.26},
		{code: 100, says: oneOf`invalid keys?`, weight: 1},
		{code: 100, subcode: [2018032, 2018040, 2018041, 2018053, 2534015], weight: 0.95},
		{
			code: 100,
			says: oneOf`cannot send both message and state|must be a utf-?8 encoded string`,
			weight: 0.95,
		},
		{
			code: 100,
			says: oneOf`parameter \S{0,60}\[\w{2,30}\] is required|cannot be empty for .{0,30}button|title cannot be empty`,
			weight: 0.9,
		},
		{code: 2018382, weight: 0.8},
		{
			code: 100,
			says: oneOf`param (?:message|name_placeholder|elements?|buttons?)\S{0,80} must be`,
			weight: 0.8,
		},
		{
			code: 100,
			says: oneOf`invalid data\b|invalid message data|unexpected key|unsupported (?:template|attachment) type`,
			weight: 0.8,
		},
		{
			says: oneOf`
				\binvalid keys?\b.{0,40}\bfound in param
				\b(?:template|payload|button|element|json|message) (?:\w+ ){0,3}(?:structure|format|schema) (?:\w+ ){0,3}(?:wrong|invalid
				incorrect|changed|not valid)
				\binvalid (?:\w+ ){0,2}(?:template|payload|json|button)\b
			`,
			weight: 0.5,
		},
	],
	docs: [docs.sendApi, docs.errorCodes],
});

import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const apiPlatformFault = defineCause({
	id: 'api.platform-fault',
	kind: 'upstream',
	title: () => 'The Graph API has a fault of its own for the moment',
	why: 'Meta answers so when something fails on its side, and now and then when a parameter is one that it cannot digest, such as an empty list.',
	fixes: () => [
		manual('Try again in a minute, then with growing pauses', 'https://metastatus.com/'),
		manual('If it stays, send Meta the fbtrace_id with a bug report', 'https://developers.facebook.com/support/bugs/'),
	],
	wire: {
		code: 2,
		message: 'An unexpected error has occurred. Please retry your request later.',
		isTransient: true,
		status: 500,
	},
	clues: [
		{code: [-1, 2, 1200], weight: 0.85},
		{code: 1, lacks: oneOf`client secret|not specified|could not subscribe`, weight: 0.7},
		{shows: 'says.outage', weight: 0.45},
		{says: brushing`unknown error`(oneOf`\bunknown error\b`), weight: 0.5},
		{
			says: brushing`graph.facebook`(
				oneOf`\b50[0234]\b.{0,40}\bgraph\.facebook|graph\.facebook\S{0,60}.{0,60}\b50[0234]\b`,
			),
			weight: 0.75,
		},
		{
			says: brushing`an unknown error, unexpected internal error, service temporarily unavailable, temporary send message failure, unexpected error has occurred, please, reduce the amount of data, is_transient`(oneOf`
				an unknown error (?:has )?occurred
				unexpected internal error
				service temporarily unavailable
				temporary send message failure
				unexpected error has occurred
				please (?:retry|try) (?:your request |again )later
				reduce the amount of data
				"?is_transient"?\W{1,4}true
			`),
			weight: 0.7,
		},
	],
	docs: [docs.errorHandling, docs.errorCodes],
});

import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const apiVersionDeprecated = defineCause<{version: string; newPages: boolean}>({
	id: 'api.version-deprecated',
	kind: 'setup',
	title: ({version, newPages}) =>
		newPages
			? 'The Graph API does not serve this call for pages of the new kind'
			: version
				? `Version ${version} of the Graph API does not serve this call`
				: 'The version of the Graph API does not serve this call',
	why: 'A version lives about two years, and calls and fields come and go with versions. In November 2026 v21.0 to v26.0 are served; v21.0 ends on 21 January 2027.',
	fixes: ({newPages}) =>
		newPages
			? [
					manual(
						'Take the call that replaced it, with a page token: its reference says that it is supported for New Page Experience',
						docs.versions,
					),
				]
			: [
					manual(
						'Raise the version in the address of the calls to v26.0, and update the library that sets it',
						docs.versions,
					),
					run('See which version answers', 'doctor', '--only', 'app', '--graph-version', 'v26.0'),
				],
	wire: {
		code: 2635,
		message: '(#2635) You are calling a deprecated version of the API. Please update to the latest version.',
	},
	learn: ({message, subcode, userMessage = ''}) => {
		const [version] = /\bv\d{1,2}\.\d{1,2}\b/.exec(message) ?? [];
		const newPages = subcode === 2069030 || /new pages experience/i.test(`${message} ${userMessage}`);
		return {...(version && {version}), ...(newPages && {newPages})};
	},
	clues: [
		{code: [11, 12, 2635], weight: 1},
		{
			code: 100,
			says: oneOf`requires version v?\d|deprecated (for|in|since) version`,
			weight: 0.9,
		},
		{
			code: [100, 190, 200],
			says: oneOf`endpoint is not supported in the new pages experience`,
			weight: 0.8,
		},
		{code: 200, subcode: 2069030, weight: 0.8},
		{shows: 'says.old-version', weight: 0.6},
		{code: 100, says: oneOf`non ?existing field`, weight: 0.55},
		{says: oneOf`non ?existing field`, weight: 0.5},
		{says: oneOf`unknown path components`, weight: 0.3},
	],
	docs: [docs.versions],
});

import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

/** The ids of people have 16 or 17 digits. */
const personRequested = brushing`unsupported get`(oneOf`unsupported get request\. object with id '?\d{16,17}\b`);

export const profileApiNoProfile = defineCause({
	id: 'profile-api.no-profile',
	kind: 'access',
	title: () => 'The person has no profile that a page can read',
	why: 'People who use Messenger with a phone number alone, and some others, have no profile. Messages reach them all the same.',
	fixes: () => [
		manual('Go on without the name: take the error for "unknown", and do not stop the bot', docs.userProfile),
	],
	wire: {code: 100, subcode: 2018218, message: '(#100) No profile available for this user.', at: ['GET /{psid}']},
	clues: [
		{code: 100, subcode: 2018218, weight: 1},
		{code: 2018218, weight: 1},
		{code: 100, says: brushing`no profile available`(oneOf`no profile available`), weight: 1},
		{shows: 'says.profile-fields', weight: 0.3},
		{code: 100, subcode: 33, weight: 0.35},
		{code: 100, says: personRequested, weight: 0.68},
		{says: personRequested, weight: 0.66},
		{code: 100, says: brushing`invalid parameter`(oneOf`invalid parameter`), at: ['GET /{psid}'], weight: 0.45},
		{says: brushing`unsupported`(oneOf`unsupported get request`), lacks: oneOf`object with id '?"?me\b`, weight: 0.4},
	],
	docs: [docs.userProfile],
});

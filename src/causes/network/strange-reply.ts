import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {lookFirst} from '../look-first.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkStrangeReply = defineCause<Place>({
	id: 'network.strange-reply',
	kind: 'network',
	title: where => `The answer of ${place(where)} has a form that this call does not have`,
	why: 'The answer is JSON, but not what the Graph API documents for the call: another version, or a stand-in that differs.',
	fixes: where => [
		manual('Pin the version that the tool was made for: --graph-version v26.0', docs.versions),
		lookAtAddress(where),
		...lookFirst(where),
	],
	clues: [],
	docs: [docs.errorHandling],
});

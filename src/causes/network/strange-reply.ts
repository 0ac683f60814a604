import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {type Place, place} from '../place.js';

export const networkStrangeReply = defineCause<Place>({
	id: 'network.strange-reply',
	kind: 'network',
	title: where => `The answer of ${place(where)} has a form that this call does not have`,
	why: 'The answer is JSON, but not what the Graph API documents for the call: another version, or a stand-in that differs.',
	fixes: () => [
		manual('Pin the version that the tool was made for: --graph-version v26.0', docs.versions),
		run('See which address the tool calls, and where it comes from', 'config', 'list'),
	],
	clues: [],
	docs: [docs.errorHandling],
});

import type {Fix} from './cause.js';
import {manual, run} from './fix.js';
import type {Place} from './place.js';

const seen = 'See whether the change was made, then try again';

/** How to see what a call did, by the end of its path. The first that fits counts. */
const looks: readonly (readonly [call: RegExp, fix: Fix])[] = [
	[/\/messages$/, manual('Look into the conversation before you send it again: the message may be there')],
	[/\/accounts(?:\/test-users)?$/, run('Go on: it finds out first what was made', 'setup-test-user')],
	[/\/(?:subscribed_apps|subscriptions)$/, run(seen, 'doctor', '--only', 'subscription')],
	[/\/messenger_profile$/, run(seen, 'messenger-profile', 'show')],
	[/^DELETE \/\d+$/, run(seen, 'list-test-users')],
];

/** What to do first after a call that got no answer: a change may have been made all the same. Nothing for a read. */
export const lookFirst = ({change}: Partial<Place>): readonly Fix[] => {
	if (!change) return [];
	return [looks.find(([call]) => call.test(change))?.[1] ?? manual(seen)];
};

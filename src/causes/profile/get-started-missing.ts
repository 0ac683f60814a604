import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const profileGetStartedMissing = defineCause({
	id: 'profile.get-started-missing',
	kind: 'setup',
	title: () => 'The page has no Get Started button, which the persistent menu needs',
	why: 'A persistent menu can only be set once get_started is, and get_started cannot be taken away while there is a menu.',
	fixes: () => [
		run('Set both', 'messenger-profile', 'set', '--get-started', '<payload>'),
		run('See what is set', 'messenger-profile', 'show'),
		manual('Set get_started before, or together with, persistent_menu', docs.messengerProfile),
	],
	wire: {
		code: 100,
		subcode: 2018145,
		message: '(#100) You must set a Get Started button if you also wish to use persistent menu',
		at: ['POST /{page}/messenger_profile'],
	},
	clues: [
		{
			says: brushing`persistent`(oneOf`persistent.?menu.{0,100}get.?started|get.?started.{0,100}persistent.?menu`),
			weight: 0.5,
		},
		{shows: 'about.menu', weight: 0.28},
		{code: 100, subcode: 2018145, weight: 1},
		{
			code: 100,
			says: brushing`persistent, started`(oneOf`
				(?:set|have|need|requires?) (?:a |the )?'?get.?started'? (?:button|screen)?.{0,40}persistent
				persistent.?menu.{0,60}(?:without|needs?|requires?|must).{0,30}get.?started
				(?:must|need to) (?:set|add|define|configure|have)(?: ?up)? (?:a |the )?get.?started
			`),
			weight: 0.97,
		},
	],
	docs: [docs.messengerProfile],
});

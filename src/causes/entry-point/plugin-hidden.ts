import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const entryPointPluginHidden = defineCause<{page: string}>({
	id: 'entry-point.plugin-hidden',
	kind: 'setup',
	title: () => 'The Messenger plugin does not show on the web page',
	why: 'The customer chat plugin ended in May 2024, and Send to Messenger and the checkbox are relics. What is left shows only on whitelisted domains, and in development mode only to people with a role on the app.',
	fixes: ({page}) => [
		run('Use an m.me link with a ref in its place', 'link', page ?? '<page>'),
		run('For the old plugin, see whether the domain is whitelisted', 'messenger-profile', 'show'),
		manual(
			'Publish the app: in development mode only its admins, developers and testers see the plugin',
			docs.appModes,
		),
	],
	clues: [{shows: 'says.plugin-hidden', weight: 0.8}],
	asks: ['Which plugin is it, and do people with a role on the app see it?'],
	docs: [docs.messengerLinks, docs.sendToMessengerPlugin],
});

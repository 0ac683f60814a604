import {messengerLink} from '../links/messenger-link.js';
import {pageName} from '../links/page-name.js';
import {pluginSnippet} from '../links/plugin-snippet.js';
import {qrCode} from '../links/qr-code.js';
import {checkRef, longestDataRef, longestRef} from '../links/ref.js';
import {defineCommand, flag, optional, text} from './command.js';

interface Link {
	readonly url: string;
	readonly ref: string | null;
	readonly qr?: string;
	readonly snippet?: string;
	readonly writtenTo?: string;
}

export const link = defineCommand({
	name: 'link',
	group: 'Links',
	summary: 'make an m.me link that opens a conversation, with a ref that arrives',
	description:
		'The ref tells the bot where a person came from: it arrives in the first postback (a Get Started button is needed), and ' +
		'as messaging_referrals in a conversation that exists.',
	args: {page: optional('page', 'user name or id of the page (default: the page of the settings)')},
	options: {
		ref: text('--ref <text>', 'what the bot shall be told'),
		qr: flag('--qr', 'show it as a QR code, too'),
		svg: text('--svg <file>', 'write the QR code as a picture'),
		plugin: flag('--plugin', 'print the snippet of the Send to Messenger plugin instead (a relic)'),
	},
	examples: [['link my.page --ref poster-1 --qr', 'for a poster']],
	run: async (context, input): Promise<Link> => {
		const ref = input.ref === undefined ? undefined : checkRef(input.ref, input.plugin ? longestDataRef : longestRef);
		const page = input.page === undefined ? await context.need('pageId') : pageName(input.page);
		const url = messengerLink(page, ref);
		if (input.plugin) {
			const [appId, version] = [await context.need('appId'), await context.need('graphVersion')];
			return {
				url,
				ref: ref ?? null,
				snippet: pluginSnippet({appId, pageId: page, version, ...(ref !== undefined && {ref})}),
			};
		}
		if (!input.qr && input.svg === undefined) return {url, ref: ref ?? null};
		const code = await qrCode(url);
		if (input.svg !== undefined) await context.writeOutput(input.svg, code.svg);
		return {
			url,
			ref: ref ?? null,
			...(input.qr && {qr: code.text}),
			...(input.svg !== undefined && {writtenTo: input.svg}),
		};
	},
	render: ({url, qr, snippet, writtenTo}, ui) => {
		if (snippet !== undefined) {
			for (const line of snippet.trimEnd().split('\n')) ui.print(line);
			ui.warn(
				'Meta documents this plugin no more. Its domain must be whitelisted, and in development mode only people with a role see it; an m.me link does the same.',
			);
			ui.next(['messenger-profile', 'set', '--whitelisted-domains', '<https://your-site>'], 'whitelist the domain');
			return;
		}
		ui.print(url);
		if (qr !== undefined) for (const row of qr.split('\n')) ui.print(row);
		if (writtenTo !== undefined) ui.hint(`The QR code is in ${writtenTo}.`);
	},
});

import type {Secret} from '../core/secret.js';
import {expiryWords} from '../core/when.js';
import {appToken} from '../graph/tokens.js';
import {findPage} from '../setup/find-page.js';
import {type ReachablePage, reachablePages} from '../setup/reachable-pages.js';
import {choosePage} from './choose-page.js';
import {defineCommand, flag, text} from './command.js';

interface Listed {
	readonly pages: readonly ReachablePage[];
}

interface WithToken {
	readonly page: {
		readonly id: string;
		readonly name: string | null;
		readonly token: Secret;
		readonly expiresAt: Date | null | undefined;
	};
	readonly shown: boolean;
	readonly writtenTo?: string;
	readonly now: Date;
}

export const listPages = defineCommand({
	name: 'list-pages',
	group: 'Set up',
	summary: 'list the pages that the user token reaches, with tasks',
	description:
		'Follows every result page of /me/accounts, and finds the pages that only a business portfolio reaches, which that list hides.',
	options: {
		tokenFor: text('--token-for <page>', 'get the page access token of this page (id or name)'),
		showSecrets: flag('--show-secrets', 'print the token of --token-for in full'),
		writeEnv: text('--write-env <file>', 'put the token of --token-for into a dotenv file'),
	},
	examples: [
		['list-pages', 'every page, with what you may do there'],
		['list-pages --token-for "My page" --write-env .env', 'keep the page token for the bot'],
	],
	run: async (context, input): Promise<Listed | WithToken> => {
		const userToken = await context.need('userToken');
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		const caller =
			settings.appId && settings.appSecret ? appToken(settings.appId.value, settings.appSecret.value) : userToken;
		if (input.tokenFor === undefined) {
			await context.saveMemory();
			return {pages: await reachablePages(graph, userToken, caller)};
		}
		const {pageToken: _, pageId: __, ...others} = settings;
		const page = await findPage(
			graph,
			{...others, userToken: {value: userToken, source: {kind: 'prompt'}, hides: []}},
			input.tokenFor,
			choosePage(context),
		);
		context.redactor.add(page.token);
		const {expiresAt} = await graph.tokens.inspect(page.token, caller);
		if (input.writeEnv !== undefined)
			await context.writeEnv(input.writeEnv, {MESSENGER_PAGE_ID: page.id, MESSENGER_PAGE_TOKEN: page.token.reveal()});
		if (input.showSecrets) context.redactor.allow(page.token);
		return {
			page: {id: page.id, name: page.name ?? null, token: page.token, expiresAt},
			shown: input.showSecrets,
			...(input.writeEnv !== undefined && {writtenTo: input.writeEnv}),
			now: context.clock.now(),
		};
	},
	json: result => {
		if ('pages' in result) return result;
		const {page, shown, writtenTo} = result;
		return {
			page: {...page, token: shown ? page.token.reveal() : page.token},
			...(writtenTo !== undefined && {writtenTo}),
		};
	},
	render: (result, ui) => {
		if ('pages' in result) {
			if (result.pages.length === 0) {
				ui.print('The token reaches no page.');
				ui.next(['doctor', '--only', 'permission', '--only', 'page'], 'find out why');
				return;
			}
			ui.table(
				['id', 'name', 'tasks', 'reached by'],
				result.pages.map(({id, name, tasks, source, reason}) => [
					id,
					name,
					tasks.join(', ') || '-',
					source === 'accounts' ? 'role on the page' : (reason ?? source),
				]),
			);
			return;
		}
		const {page, shown, writtenTo, now} = result;
		ui.print(shown ? page.token.reveal() : `${page.token}`);
		ui.hint(`Token of ${page.name ?? 'the page'} (${page.id}): ${expiryWords(page.expiresAt, now)}.`);
		if (page.expiresAt) ui.next(['exchange-token'], 'get one that does not expire');
		if (writtenTo !== undefined) ui.hint(`It is in ${writtenTo} (mode 0600).`);
		else if (!shown) ui.hint('Masked. --write-env <file> saves it, --show-secrets prints it.');
	},
});

import type {Secret} from '../core/secret.js';
import {expiryWords} from '../core/when.js';
import {collect} from '../graph/page-through.js';
import {makeApp} from '../setup/app.js';
import {findPage} from '../setup/find-page.js';
import {type DatedToken, lastingToken} from '../setup/lasting-token.js';
import {defineCommand, flag, text} from './command.js';

interface PageToken extends DatedToken {
	readonly id: string;
	readonly name: string | null;
}

interface Exchanged {
	readonly user: DatedToken;
	readonly pages: readonly PageToken[];
	readonly shown: boolean;
	readonly writtenTo?: string;
	readonly savedIn?: string;
	readonly now: Date;
}

export const exchangeToken = defineCommand({
	name: 'exchange-token',
	group: 'Set up',
	summary: 'make a user token last, and get page tokens that do not expire',
	description:
		'Exchanges the user token first (about 60 days), then takes the page tokens from the long-lived one: those do not ' +
		'expire. The other way round they would die with the short-lived token.',
	options: {
		writeEnv: text('--write-env <file>', 'put the tokens into a dotenv file (with --page, or when there is one page)'),
		save: flag('--save', 'save the tokens in the profile'),
		showSecrets: flag('--show-secrets', 'print the tokens in full'),
	},
	examples: [['exchange-token --page 200000000000001 --write-env .env', 'tokens that last, for the bot']],
	run: async (context, input): Promise<Exchanged> => {
		const app = makeApp(await context.need('appId'), await context.need('appSecret'));
		const userToken = await context.need('userToken');
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		const user = await lastingToken(graph, app, userToken, context.clock);
		context.redactor.add(user.token);

		const wanted = settings.pageId?.value;
		const reached =
			wanted === undefined
				? (await collect(graph.pages.accounts(user.token))).flatMap(({id, name, token}) =>
						token ? [{id, name, token}] : [],
					)
				: [
						await findPage(
							graph,
							{
								graphUrl: settings.graphUrl,
								graphVersion: settings.graphVersion,
								userToken: {value: user.token, source: {kind: 'prompt'}, hides: []},
							},
							wanted,
							pages => {
								throw new Error(`one page was asked for, and ${pages.length} came`);
							},
						),
					];
		for (const {token} of reached) context.redactor.add(token);
		const infos = await graph.tokens.inspectMany(
			reached.map(({token}) => token),
			app.token,
		);
		const pages = reached.map(({id, name, token}, index): PageToken => {
			const info = infos[index];
			return {id, name: name ?? null, token, expiresAt: info?.ok ? info.value.expiresAt : undefined};
		});

		const only = pages.length === 1 ? pages[0] : undefined;
		if (input.writeEnv !== undefined)
			await context.writeEnv(input.writeEnv, {
				MESSENGER_USER_TOKEN: user.token.reveal(),
				...(only && {MESSENGER_PAGE_ID: only.id, MESSENGER_PAGE_TOKEN: only.token.reveal()}),
			});
		const store = await context.profile();
		if (input.save) await store.save({userToken: user.token, ...(only && {pageId: only.id, pageToken: only.token})});
		if (input.showSecrets) for (const {token} of [user, ...pages]) context.redactor.allow(token);
		return {
			user,
			pages,
			shown: input.showSecrets,
			...(input.writeEnv !== undefined && {writtenTo: input.writeEnv}),
			...(input.save && {savedIn: store.name}),
			now: context.clock.now(),
		};
	},
	json: ({user, pages, shown, writtenTo, savedIn}) => {
		const visible = (token: Secret): Secret | string => (shown ? token.reveal() : token);
		return {
			user: {token: visible(user.token), expiresAt: user.expiresAt},
			pages: pages.map(page => ({...page, token: visible(page.token)})),
			...(writtenTo !== undefined && {writtenTo}),
			...(savedIn !== undefined && {savedIn}),
		};
	},
	render: ({user, pages, shown, writtenTo, savedIn, now}, ui) => {
		const visible = (token: Secret): string => (shown ? token.reveal() : `${token}`);
		ui.table(
			['token of', 'token', 'expiry'],
			[
				['the person', visible(user.token), expiryWords(user.expiresAt, now)],
				...pages.map(({id, name, token, expiresAt}) => [
					`${name ?? 'page'} (${id})`,
					visible(token),
					expiryWords(expiresAt, now),
				]),
			],
		);
		if (pages.length === 0) ui.next(['list-pages'], 'find the pages that a portfolio hides');
		if (pages.some(({expiresAt}) => expiresAt))
			ui.warn('A page token above has an end: the user token was not long-lived, or Meta has limited it.');
		if (pages.some(({expiresAt}) => expiresAt === undefined))
			ui.warn('When a page token above ends could not be found out; inspect-token asks again.');
		if (writtenTo !== undefined) ui.hint(`The tokens are in ${writtenTo} (mode 0600).`);
		if (savedIn !== undefined) ui.hint(`The tokens are saved in the profile ${savedIn}.`);
		if (writtenTo === undefined && savedIn === undefined && !shown)
			ui.hint('Masked. --write-env <file> or --save keeps them, --show-secrets prints them.');
	},
});

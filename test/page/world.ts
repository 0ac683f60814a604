import {onTestFinished} from 'vitest';
import {sandboxDesk} from '../../src/page/sandbox-desk.js';
import {type ServedPage, servePage} from '../../src/page/serve-page.js';
import {type Bot, startBot, subscribe} from '../sandbox/bot.js';
import {startWorld, type TestWorld} from '../sandbox/world.js';

export type Item = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

export interface PageWorld extends TestWorld {
	readonly bot: Bot;
	readonly page: ServedPage;
	/** Sends as the page that the bot speaks for. */
	send(body: Readonly<Record<string, unknown>>): Promise<Response>;
}

export const fields = [
	'messages',
	'messaging_postbacks',
	'messaging_referrals',
	'messaging_account_linking',
	'message_reactions',
	'message_edits',
	'message_reads',
];

/** A sandbox with a bot on another port, and the page on a third; all end with the test. */
export const startPageWorld = async (
	assets: URL,
	onItem: (item: Item, send: PageWorld['send']) => Promise<unknown> | undefined = () => undefined,
): Promise<PageWorld> => {
	const world = await startWorld();
	const {sandbox, coffee, ask} = world;
	const send: PageWorld['send'] = body =>
		fetch(`${sandbox.url}/v26.0/me/messages`, {
			method: 'POST',
			headers: {authorization: `Bearer ${coffee.token}`, 'content-type': 'application/json'},
			body: JSON.stringify(body),
		});
	const bot = await startBot(item => onItem(item as Item, send));
	await subscribe(sandbox, bot.url, fields);
	await ask('POST', `/${coffee.id}/subscribed_apps`, {
		access_token: coffee.token,
		subscribed_fields: fields.join(','),
	});
	const page = await servePage(sandboxDesk(sandbox, {version: '0.0.0'}), {assets});
	onTestFinished(async () => {
		await page.close();
		await bot.close();
		await sandbox.close();
	});
	return {...world, bot, page, send};
};

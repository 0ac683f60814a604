import {findPage} from '../setup/find-page.js';
import {readPageFields} from '../setup/page-fields.js';
import {choosePage} from './choose-page.js';
import {defineCommand, flag, optional} from './command.js';

interface Unsubscribed {
	readonly page: {readonly id: string; readonly name: string | null};
	readonly before: readonly string[];
	readonly after: readonly string[];
	readonly unsubscribed: boolean;
}

export const unsubscribePage = defineCommand({
	name: 'unsubscribe-page',
	group: 'Set up',
	summary: 'take the app off a page: its events stop',
	args: {page: optional('page', 'id or name of the page')},
	options: {yes: flag('--yes', 'do not ask')},
	run: async (context, input): Promise<Unsubscribed> => {
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		if (!input.yes && !context.interactive) await context.ask.confirm('Take the app off the page?', '--yes');
		const page = await findPage(graph, settings, input.page, choosePage(context));
		context.redactor.add(page.token);
		const shown = {id: page.id, name: page.name ?? null};
		const before = await readPageFields(graph, page.id, page.token, settings.appId?.value);
		if (before.length === 0) return {page: shown, before, after: before, unsubscribed: false};
		const title = page.name ? `${page.name} (${page.id})` : page.id;
		const sure =
			input.yes ||
			(await context.ask.confirm(`Take the app off the page ${title}? The bot gets no more events.`, '--yes'));
		if (!sure) return {page: shown, before, after: before, unsubscribed: false};
		await graph.subscriptions.unsubscribePage(page.id, page.token);
		const after = await readPageFields(graph, page.id, page.token, settings.appId?.value);
		return {page: shown, before, after, unsubscribed: after.length === 0};
	},
	render: ({page, before, unsubscribed}, ui) => {
		const title = page.name ? `${page.name} (${page.id})` : page.id;
		if (unsubscribed) {
			ui.print(`The page ${title} no longer sends its events to the app.`);
			ui.hint(`It sent: ${before.join(', ')}`);
			ui.next(['subscribe-page', page.id], 'subscribe it again');
		} else
			ui.print(
				before.length === 0 ? `The page ${title} was not subscribed.` : `The page ${title} is still subscribed.`,
			);
	},
});

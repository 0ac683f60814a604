import {found, Problem} from '../causes/cause.js';
import {subscriptionFieldsMissing} from '../causes/subscription/fields-missing.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {defaultFields} from '../graph/fields.js';
import {findPage} from '../setup/find-page.js';
import {checkFields, type FieldChange, type Fields, setPageFields, unionOf} from '../setup/page-fields.js';
import {choosePage} from './choose-page.js';
import {defineCommand, list, optional, suggesting} from './command.js';
import {fieldNames} from './field-names.js';
import {renderFieldChange} from './render-field-change.js';

interface Subscribed extends FieldChange {
	readonly page: {readonly id: string; readonly name: string | null};
}

/** How the three flags turn the list that is there into the list that is wanted. All names are checked before any call. */
const wish = (
	page: string | undefined,
	{
		fields,
		add,
		remove,
	}: {
		readonly fields?: readonly string[] | undefined;
		readonly add?: readonly string[] | undefined;
		readonly remove?: readonly string[] | undefined;
	},
): ((before: readonly string[]) => Fields) => {
	if (fields && (add || remove))
		throw new Problem(
			found(usageInvalid, {
				message: '--fields names the whole list: it does not go with --add or --remove',
				command: 'subscribe-page',
			}),
		);
	const [whole, more, less] = [fields, add, remove].map(names => names && checkFields(names, page));
	if (whole) return () => whole;
	if (!more && !less) return before => unionOf(before, defaultFields);
	return before => unionOf([...before, ...(more ?? [])].filter(field => !less?.includes(field)));
};

export const subscribePage = defineCommand({
	name: 'subscribe-page',
	group: 'Set up',
	summary: 'subscribe a page to the app: its events go to the webhook',
	description:
		'Without flags, adds what a Messenger bot needs to the fields that are there. An event arrives only when its field ' +
		'stands here and in the webhook of the app (set-webhook).',
	args: {page: optional('page', 'id or name of the page')},
	options: {
		fields: suggesting(
			list('--fields <names>', 'subscribe to exactly these fields, with commas between them'),
			fieldNames,
		),
		add: suggesting(list('--add <names>', 'add these fields'), fieldNames),
		remove: suggesting(list('--remove <names>', 'remove these fields'), fieldNames),
	},
	examples: [
		['subscribe-page', 'the fields of a Messenger bot'],
		['subscribe-page 200000000000001 --add message_reactions', 'one field more'],
	],
	run: async (context, input): Promise<Subscribed> => {
		const wanted = wish(input.page, input);
		const [graph, settings] = await Promise.all([context.graph(), context.soundSettings()]);
		const page = await findPage(graph, settings, input.page, choosePage(context));
		context.redactor.add(page.token);
		const change = await setPageFields(graph, page, wanted, settings.appId?.value);
		const asked = wanted(change.before);
		const missing = asked.filter(field => !change.after.includes(field));
		if (missing.length > 0)
			throw new Problem(
				found(
					subscriptionFieldsMissing,
					{page: page.id, fields: missing, list: 'page'},
					{seen: ['Meta took the call, and the list that it shows afterwards lacks them']},
				),
			);
		const kept = change.after.filter(field => !(asked as readonly string[]).includes(field));
		if (kept.length > 0)
			context.note(`Meta kept ${kept.join(', ')}: unsubscribe-page takes the app off the page, then subscribe again.`);
		return {page: {id: page.id, name: page.name ?? null}, ...change};
	},
	render: ({page, ...change}, ui) => {
		renderFieldChange(`Page ${page.name ? `${page.name} (${page.id})` : page.id}`, change, ui);
		ui.next(['doctor', '--only', 'subscription'], 'check that the webhook of the app takes them, too');
	},
});

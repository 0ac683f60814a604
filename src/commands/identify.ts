import type {Certainty} from '../causes/cause.js';
import type {Identity, IdReading} from '../diagnostics/index.js';
import {appToken} from '../graph/tokens.js';
import {defineCommand, required} from './command.js';
import type {Context} from './context.js';

const hedges: Readonly<Record<Certainty, string>> = {confirmed: '', likely: 'likely ', possible: ''};

const pageOf = async (context: Context) => {
	const [graph, {pageToken, pageId, userToken}] = await Promise.all([context.graph(), context.soundSettings()]);
	if (pageToken) {
		const {id, name} = await graph.tokens.me(pageToken.value);
		return {id, ...(name && {name}), token: pageToken.value};
	}
	if (!pageId || !userToken) return undefined;
	const {id, name, token} = await graph.pages.get(pageId.value, userToken.value);
	return token && {id, name, token};
};

/** What a form alone proves needs neither settings nor network. */
const isFormless = (id: string): boolean => !/^\d{1,20}$/.test(id);

const pageWords = ({page = '', pageName}: IdReading): string => (pageName ? `${pageName} (${page})` : page);

const sentence = (reading: IdReading): string => {
	const {kind, page, psid} = reading;
	const where = page === undefined ? 'a page' : pageWords(reading);
	switch (kind) {
		case 'psid':
			return `a person, as ${where} knows them (PSID)`;
		case 'app-scoped':
			return `a person, as the app knows them (app-scoped id)${psid === undefined ? '' : `; for ${where} they are ${psid}`}`;
		case 'page':
			return page === undefined ? 'a page' : `the page ${where}`;
		case 'app':
			return 'the app';
		case 'phone':
			return 'a phone number';
		case 'rounded':
			return `an id that was rounded${psid === undefined ? '' : `; it was ${psid}`}`;
		case 'malformed':
			return 'no id';
		case 'unknown':
			return 'unknown to all that could be asked';
	}
};

export const identify = defineCommand({
	name: 'identify',
	group: 'Diagnose',
	summary: 'say what an id is: a person of which page, an app-scoped id, a page, a phone number …',
	description:
		'Looks at the form of the id, then asks the page, the app and, with a user token, every other page that it reaches. Only reads.',
	args: {id: required('id', 'the id, as it was sent or stored')},
	examples: [
		['identify 4000000000000001', 'whose id it is'],
		['identify 2.5E+15', 'what happened to it'],
	],
	run: async (context, {id}): Promise<Identity> => {
		const [{identify: find, createReads}, graph, settings] = await Promise.all([
			import('../diagnostics/index.js'),
			context.graph(),
			context.soundSettings(),
		]);
		const read = createReads(graph, settings);
		if (isFormless(id)) return find(id, {read, graph});
		const step = context.step('Asking who knows the id');
		const page = await pageOf(context);
		if (page) context.redactor.add(page.token);
		const {appId, appSecret, userToken} = settings;
		if (appId && appSecret) context.redactor.add(appToken(appId.value, appSecret.value));
		const identity = await find(id, {
			read,
			graph,
			...(page && {page}),
			...(userToken && {userToken: userToken.value}),
			...(appId && {appId: appId.value}),
		});
		step.done('Asked who knows the id');
		return identity;
	},
	render: ({id, kinds}, ui) => {
		for (const reading of kinds) {
			ui.print(`${ui.strong(id)}: ${hedges[reading.certainty]}${sentence(reading)}`);
			for (const line of ui.paragraph(ui.dim(reading.reason), '  ')) ui.print(line);
		}
		const [first] = kinds;
		if (first?.psid !== undefined) ui.next(['send-message', first.psid], 'send to the id that the page knows');
		else if (first?.kind === 'psid' && first.page !== undefined)
			ui.next(['doctor', '--page', first.page, '--recipient', id], 'see whether it can be written to');
	},
});

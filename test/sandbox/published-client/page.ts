import {expect} from 'vitest';
import {startBot} from '../bot.js';
import type {Case, Method, Stage} from './client.js';

const done = {result: 'success'};
const success = {success: true};
const someId = expect.stringMatching(/^\d+$/);
const picture = 'https://example.com/kim.png';

const menu = [{type: 'postback', title: 'Help', payload: 'HELP'}] as const;
const wholeMenu = [{locale: 'default', composerInputDisabled: false, callToActions: menu}];
const greeting = [
	{locale: 'default', text: 'Hello'},
	{locale: 'de_DE', text: 'Grüß Gott'},
];
const questions = [{question: 'When are you open?', payload: 'HOURS'}];

/** One after the other; the last answer counts. */
const after =
	(...calls: readonly ((stage: Stage) => Promise<unknown>)[]) =>
	async (stage: Stage): Promise<unknown> => {
		let answer: unknown;
		for (const call of calls) answer = await call(stage);
		return answer;
	};

const setMenu = ({client}: Stage) => client.setPersistentMenu([...menu]);
const setStart = ({client}: Stage) => client.setGetStarted('START');
const setPersonal = ({client, psid}: Stage) => client.setUserPersistentMenu(psid, [...menu]);
const toInbox = ({client, psid}: Stage) => client.passThreadControlToPageInbox(psid, 'please');

const withLabel =
	(use: (stage: Stage, label: number) => Promise<unknown>) =>
	async (stage: Stage): Promise<unknown> => {
		const label = Number((await stage.client.createLabel('Regular')).id);
		await stage.client.associateLabel(stage.psid, label);
		return use(stage, label);
	};

const withPersona =
	(use: (stage: Stage, persona: string) => Promise<unknown>) =>
	async (stage: Stage): Promise<unknown> =>
		use(stage, (await stage.client.createPersona({name: 'Kim', profilePictureUrl: picture})).id);

const withWebhook =
	(use: (stage: Stage) => Promise<unknown>) =>
	async (stage: Stage): Promise<unknown> => {
		const bot = await startBot();
		try {
			const {verifyToken} = stage.world.sandbox.app;
			const subscribed = await stage.client.createSubscription({
				callbackUrl: bot.url,
				verifyToken,
				accessToken: stage.world.appToken,
			});
			expect(subscribed).toEqual(success);
			return await use(stage);
		} finally {
			await bot.close();
		}
	};

const subscription = {
	object: 'page',
	callbackUrl: expect.stringMatching(/^http:/),
	active: true,
	fields: expect.arrayContaining([{name: 'messaging_handovers', version: 'v21.0'}]),
};
const counted = (name: string, value: number) => ({
	name,
	period: 'day',
	values: [{value, endTime: expect.stringMatching(/T00:00:00\+0000$/)}],
	title: expect.any(String),
	id: expect.stringMatching(`^\\d+/insights/${name}/day$`),
});
const people = {paging: expect.objectContaining({cursors: expect.any(Object)})};

/** Everything of the client that sends nothing. */
export const pageCases = {
	getPageInfo: {
		run: ({client}) => client.getPageInfo({fields: ['id', 'name', 'category']}),
		gives: {id: someId, name: 'Sandbox Coffee', category: 'Software'},
	},
	debugToken: {
		run: ({client}) => client.debugToken(),
		gives: expect.objectContaining({
			type: 'PAGE',
			isValid: true,
			expiresAt: expect.any(Number),
			scopes: expect.arrayContaining(['pages_messaging']),
		}),
	},
	createSubscription: {run: withWebhook(async () => 'the webhook is set'), gives: 'the webhook is set'},
	getSubscriptions: {run: withWebhook(({client}) => client.getSubscriptions()), gives: [subscription]},
	getPageSubscription: {run: withWebhook(({client}) => client.getPageSubscription()), gives: subscription},
	getMessagingFeatureReview: {run: ({client}) => client.getMessagingFeatureReview(), gives: []},
	getUserProfile: {
		run: ({client, psid}) => client.getUserProfile(psid),
		gives: {
			id: someId,
			name: 'Ann Lee',
			firstName: 'Ann',
			lastName: 'Lee',
			profilePic: expect.stringMatching(/^https:/),
		},
	},
	getMessengerProfile: {
		run: after(setStart, ({client}) => client.getMessengerProfile(['get_started', 'greeting'])),
		gives: [{getStarted: {payload: 'START'}}],
	},
	setMessengerProfile: {run: ({client}) => client.setMessengerProfile({greeting}), gives: done},
	deleteMessengerProfile: {run: ({client}) => client.deleteMessengerProfile(['greeting', 'ice_breakers']), gives: done},
	getGetStarted: {run: after(setStart, ({client}) => client.getGetStarted()), gives: {payload: 'START'}},
	setGetStarted: {run: setStart, gives: done},
	deleteGetStarted: {run: after(setStart, ({client}) => client.deleteGetStarted()), gives: done},
	getPersistentMenu: {run: after(setStart, setMenu, ({client}) => client.getPersistentMenu()), gives: wholeMenu},
	setPersistentMenu: {run: after(setStart, setMenu), gives: done},
	deletePersistentMenu: {run: after(setStart, setMenu, ({client}) => client.deletePersistentMenu()), gives: done},
	getUserPersistentMenu: {
		run: after(setPersonal, ({client, psid}) => client.getUserPersistentMenu(psid)),
		gives: wholeMenu,
	},
	setUserPersistentMenu: {run: setPersonal, gives: done},
	deleteUserPersistentMenu: {
		run: after(
			setPersonal,
			({client, psid}) => client.deleteUserPersistentMenu(psid),
			({client, psid}) => client.getUserPersistentMenu(psid),
		),
		gives: null,
	},
	getGreeting: {
		run: after(
			({client}) => client.setGreeting(greeting),
			({client}) => client.getGreeting(),
		),
		gives: greeting,
	},
	setGreeting: {run: ({client}) => client.setGreeting('Hello'), gives: done},
	deleteGreeting: {
		run: after(
			({client}) => client.setGreeting('Hello'),
			({client}) => client.deleteGreeting(),
			({client}) => client.getGreeting(),
		),
		gives: null,
	},
	getIceBreakers: {
		run: after(
			({client}) => client.setIceBreakers(questions),
			({client}) => client.getIceBreakers(),
		),
		gives: questions,
	},
	setIceBreakers: {run: ({client}) => client.setIceBreakers(questions), gives: done},
	deleteIceBreakers: {run: ({client}) => client.deleteIceBreakers(), gives: done},
	getWhitelistedDomains: {
		run: after(
			({client}) => client.setWhitelistedDomains(['https://example.com/']),
			({client}) => client.getWhitelistedDomains(),
		),
		gives: ['https://example.com/'],
	},
	setWhitelistedDomains: {run: ({client}) => client.setWhitelistedDomains(['https://example.com']), gives: done},
	deleteWhitelistedDomains: {run: ({client}) => client.deleteWhitelistedDomains(), gives: done},
	getAccountLinkingURL: {
		run: after(
			({client}) => client.setAccountLinkingURL('https://example.com/login'),
			({client}) => client.getAccountLinkingURL(),
		),
		gives: 'https://example.com/login',
	},
	setAccountLinkingURL: {run: ({client}) => client.setAccountLinkingURL('https://example.com/login'), gives: done},
	deleteAccountLinkingURL: {run: ({client}) => client.deleteAccountLinkingURL(), gives: done},
	createLabel: {run: ({client}) => client.createLabel('Regular'), gives: {id: someId}},
	associateLabel: {run: withLabel(({client, psid}, label) => client.associateLabel(psid, label)), gives: success},
	dissociateLabel: {run: withLabel(({client, psid}, label) => client.dissociateLabel(psid, label)), gives: success},
	getAssociatedLabels: {
		run: withLabel(({client, psid}) => client.getAssociatedLabels(psid)),
		gives: {data: [{name: 'Regular', id: someId}], ...people},
	},
	getLabelDetails: {
		run: withLabel(({client}, label) => client.getLabelDetails(label)),
		gives: {name: 'Regular', id: someId},
	},
	getLabelList: {
		run: withLabel(({client}) => client.getLabelList({fields: ['page_label_name']})),
		gives: {data: [{pageLabelName: 'Regular', id: someId}], ...people},
	},
	deleteLabel: {run: withLabel(({client}, label) => client.deleteLabel(label)), gives: success},
	passThreadControl: {run: ({client, psid}) => client.passThreadControl(psid, 263902037430900), gives: success},
	passThreadControlToPageInbox: {run: toInbox, gives: success},
	takeThreadControl: {run: after(toInbox, ({client, psid}) => client.takeThreadControl(psid)), gives: success},
	requestThreadControl: {run: after(toInbox, ({client, psid}) => client.requestThreadControl(psid)), gives: success},
	getSecondaryReceivers: {
		run: ({client}) => client.getSecondaryReceivers(),
		gives: [{id: '263902037430900', name: 'Page Inbox'}],
	},
	getThreadOwner: {
		run: after(toInbox, ({client, psid}) => client.getThreadOwner(psid)),
		gives: {appId: '263902037430900', expiration: expect.any(Number)},
	},
	getInsights: {
		run: ({client}) =>
			client.getInsights(['page_messages_total_messaging_connections', 'page_messages_blocked_conversations_unique']),
		gives: [
			counted('page_messages_total_messaging_connections', 2),
			counted('page_messages_blocked_conversations_unique', 0),
		],
	},
	getBlockedConversations: {
		run: after(
			({world}) => world.sandbox.person('Ann').blocks(),
			({client}) => client.getBlockedConversations({}),
		),
		gives: counted('page_messages_blocked_conversations_unique', 1),
	},
	getReportedConversations: {
		run: ({client}) => client.getReportedConversations({}),
		gives: counted('page_messages_reported_conversations_unique', 0),
	},
	getTotalMessagingConnections: {
		run: ({client}) => client.getTotalMessagingConnections({since: 0, until: 1}),
		gives: counted('page_messages_total_messaging_connections', 2),
	},
	getNewConversations: {
		run: ({client}) => client.getNewConversations({}),
		gives: counted('page_messages_new_conversations_unique', 2),
	},
	setNLPConfigs: {run: ({client}) => client.setNLPConfigs({nlpEnabled: true, nBest: 2} as object), gives: success},
	enableNLP: {run: ({client}) => client.enableNLP(), gives: success},
	disableNLP: {run: ({client}) => client.disableNLP(), gives: success},
	logCustomEvents: {
		run: ({client, world, psid}) =>
			client.logCustomEvents({
				appId: Number(world.app),
				pageId: Number(world.coffee.id),
				pageScopedUserId: Number(psid),
				events: [{_eventName: 'fb_mobile_purchase', _valueToSum: 5, _fbCurrency: 'EUR'}],
			} as never),
		gives: success,
	},
	getUserField: {
		run: ({client, psid, secret, world}) =>
			client.getUserField({field: 'ids_for_apps', userId: psid, appSecret: secret, app: world.app} as never),
		gives: {data: [{id: someId, app: {id: someId, name: 'Sandbox Bot'}}], ...people},
	},
	getIdsForApps: {
		run: ({client, psid, secret}) => client.getIdsForApps({userId: psid, appSecret: secret} as never),
		gives: {data: [{id: someId, app: {id: someId, name: 'Sandbox Bot'}}], ...people},
	},
	getIdsForPages: {
		run: ({client, psid, secret, world}) =>
			client.getIdsForPages({userId: psid, appSecret: secret, page: world.books.id} as never),
		gives: {data: [{id: someId, page: {id: someId, name: 'Sandbox Books'}}], ...people},
	},
	createPersona: {run: withPersona(async (_, id) => ({id})), gives: {id: someId}},
	getPersona: {
		run: withPersona(({client}, id) => client.getPersona(id)),
		gives: {name: 'Kim', profilePictureUrl: picture, id: someId},
	},
	getPersonas: {
		run: withPersona(({client}) => client.getPersonas()),
		gives: {data: [{name: 'Kim', profilePictureUrl: picture, id: someId}], ...people},
	},
	getAllPersonas: {
		run: async ({client}) => {
			for (let count = 0; count < 30; count++)
				await client.createPersona({name: `P${count}`, profilePictureUrl: picture});
			return (await client.getAllPersonas()).length;
		},
		gives: 30,
	},
	deletePersona: {run: withPersona(({client}, id) => client.deletePersona(id)), gives: success},
} as const satisfies Partial<Record<Method, Case>>;

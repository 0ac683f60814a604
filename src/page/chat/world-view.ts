import {isRecord} from '../../core/json.js';
import type {Sandbox} from '../../sandbox/sandbox.js';
import type {MenuItem, PageView, PersonView, ThreadView, WorldView} from '../wire.js';

type World = ReturnType<Sandbox['state']>;
type Page = World['pages'][string];
type Person = World['people'][string];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const records = (value: unknown): Readonly<Record<string, unknown>>[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

/** The entry for everybody's language, else the first. */
const usual = (value: unknown): Readonly<Record<string, unknown>> | undefined => {
	const entries = records(value);
	return entries.find(({locale}) => locale === 'default') ?? entries[0];
};

const menuItems = (menu: unknown): MenuItem[] =>
	records(usual(menu)?.call_to_actions).map(({title, type, payload, url}) => ({
		title: text(title) ?? '',
		type: text(type) ?? '',
		...(typeof payload === 'string' && {payload}),
		...(typeof url === 'string' && {url}),
	}));

/** Ice breakers stand alone, or under the language that they are in. */
const iceBreakers = (value: unknown): PageView['iceBreakers'] => {
	const items = records(value).some(entry => 'question' in entry)
		? records(value)
		: records(usual(value)?.call_to_actions);
	return items.map(({question, payload}) => ({question: text(question) ?? '', payload: text(payload) ?? ''}));
};

const pageView = (world: World, {id, name, profile, personas, subscriptions}: Page): PageView => {
	const greeting = text(usual(profile.greeting)?.text);
	return {
		id,
		name,
		subscribed: Object.keys(subscriptions).length > 0,
		connected: Object.keys(subscriptions).some(app => world.apps[app]?.webhooks.page?.active),
		getStarted: isRecord(profile.get_started),
		...(greeting !== undefined && {greeting}),
		iceBreakers: iceBreakers(profile.ice_breakers),
		menu: menuItems(profile.persistent_menu),
		composerDisabled: usual(profile.persistent_menu)?.composer_input_disabled === true,
		personas: Object.fromEntries(
			Object.values(personas).map(({id: persona, name: called, pictureUrl}) => [
				persona,
				{name: called, picture: pictureUrl},
			]),
		),
	};
};

const personView = ({id, firstName, lastName, pageIds}: Person): PersonView => ({
	id,
	name: `${firstName} ${lastName}`.trim(),
	psids: pageIds,
});

const threadView = ({psid, page, person, openUntil, linkedAs, settings}: World['threads'][string]): ThreadView => ({
	psid,
	page,
	person,
	openUntil: new Date(openUntil).toISOString(),
	...(linkedAs !== undefined && {linkedAs}),
	...(settings.persistent_menu !== undefined && {menu: menuItems(settings.persistent_menu)}),
});

/** What a chat needs to know of the world. Pages that have a bot come first. */
export const worldView = (world: World): WorldView => ({
	pages: Object.values(world.pages)
		.map(page => pageView(world, page))
		.toSorted((a, b) => Number(b.subscribed) - Number(a.subscribed)),
	people: Object.values(world.people)
		.filter(({systemUserOf}) => systemUserOf === undefined)
		.map(personView),
	threads: Object.values(world.threads).map(threadView),
});

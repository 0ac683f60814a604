import type {App, Business, DeepReadonly, Page, Person, ReadonlyWorld} from '../world/world.js';
import type {Caller} from './caller.js';
import {refusals} from './refusals.js';

/** What an id stands for. */
export type GraphNode =
	| {readonly kind: 'app'; readonly id: string; readonly app: DeepReadonly<App>}
	| {readonly kind: 'page'; readonly id: string; readonly page: DeepReadonly<Page>}
	| {readonly kind: 'business'; readonly id: string; readonly business: DeepReadonly<Business>}
	| {readonly kind: 'user'; readonly id: string; readonly person: DeepReadonly<Person>}
	| {
			readonly kind: 'recipient';
			readonly id: string;
			readonly person: DeepReadonly<Person>;
			readonly page: DeepReadonly<Page>;
	  };

/** The id by which an app knows a person. */
export const idInApp = (person: DeepReadonly<Person>, app: string | undefined): string =>
	(app === undefined ? undefined : person.appIds[app]) ?? person.id;

export const pageNode = (page: DeepReadonly<Page>): GraphNode => ({kind: 'page', id: page.id, page});

export const userNode = (person: DeepReadonly<Person>, app: string | undefined): GraphNode => ({
	kind: 'user',
	id: idInApp(person, app),
	person,
});

const current = (method: string, caller: Caller | undefined): GraphNode => {
	if (!caller) throw refusals.noCurrentUser();
	if (caller.kind === 'page') return pageNode(caller.page);
	if (caller.kind !== 'app') return userNode(caller.person, caller.app.id);
	throw method === 'GET' ? refusals.noCurrentUser() : refusals.unsupported(method, 'me');
};

/** `undefined` when nothing has this id, or this caller's app does not know it by it. */
export const nodeOf = (world: ReadonlyWorld, id: string, app: string | undefined): GraphNode | undefined => {
	const ref = Object.hasOwn(world.nodes, id) ? world.nodes[id] : undefined;
	if (!ref) return undefined;
	switch (ref.kind) {
		case 'app': {
			const found = world.apps[id];
			return found && {kind: 'app', id, app: found};
		}
		case 'page': {
			const page = world.pages[id];
			return page && pageNode(page);
		}
		case 'business': {
			const business = world.businesses[id];
			return business && {kind: 'business', id, business};
		}
		case 'user': {
			const person = world.people[ref.person];
			return person && (app === undefined || idInApp(person, app) === id) ? {kind: 'user', id, person} : undefined;
		}
		case 'recipient': {
			const person = world.people[ref.person];
			const page = world.pages[ref.page];
			return person && page && {kind: 'recipient', id, person, page};
		}
	}
};

/** @throws Refusal when the first part of a path names nothing */
export const resolveNode = (
	world: ReadonlyWorld,
	method: string,
	id: string,
	caller: Caller | undefined,
): GraphNode => {
	if (id === 'me') return current(method, caller);
	const node = nodeOf(world, id, caller?.app.id);
	if (node) return node;
	throw /^\d+$/.test(id) ? refusals.unsupported(method, id) : refusals.unknownAlias(id);
};

const typeNames: Readonly<Record<GraphNode['kind'], string>> = {
	app: 'Application',
	page: 'Page',
	business: 'Business',
	user: 'User',
	recipient: 'User',
};

/** What Meta calls this kind of object in its messages. */
export const typeName = (node: GraphNode): string => typeNames[node.kind];

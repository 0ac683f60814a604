import type {FeedItem} from '../world/feed.js';
import {own} from '../world/own.js';
import type {Attachment, Label, Persona} from '../world/page.js';
import type {
	App,
	Business,
	DeepReadonly,
	Message,
	NodeRef,
	Page,
	Person,
	ReadonlyWorld,
	Thread,
} from '../world/world.js';
import type {Caller} from './caller.js';
import {refusals} from './refusals.js';

interface Nodes {
	readonly app: {readonly app: DeepReadonly<App>};
	readonly page: {readonly page: DeepReadonly<Page>};
	readonly business: {readonly business: DeepReadonly<Business>};
	readonly user: {readonly person: DeepReadonly<Person>};
	readonly psid: {readonly person: DeepReadonly<Person>; readonly page: DeepReadonly<Page>};
	readonly thread: {readonly thread: DeepReadonly<Thread>};
	readonly message: {readonly thread: DeepReadonly<Thread>; readonly message: DeepReadonly<Message>};
	readonly persona: {readonly page: DeepReadonly<Page>; readonly persona: DeepReadonly<Persona>};
	readonly label: {readonly page: DeepReadonly<Page>; readonly label: DeepReadonly<Label>};
	readonly comment: {readonly page: DeepReadonly<Page>; readonly item: DeepReadonly<FeedItem>};
	readonly attachment: {readonly page: DeepReadonly<Page>; readonly attachment: DeepReadonly<Attachment>};
}

export type NodeKind = keyof Nodes;

/** What an id stands for. */
export type GraphNode = {[Kind in NodeKind]: {readonly kind: Kind; readonly id: string} & Nodes[Kind]}[NodeKind];

export type NodeOf<Kind extends NodeKind> = Extract<GraphNode, {readonly kind: Kind}>;

export const isOfKind = <Kind extends NodeKind>(node: GraphNode, kind: Kind): node is NodeOf<Kind> =>
	node.kind === kind;

/** The id by which an app knows a person. */
export const idInApp = (person: DeepReadonly<Person>, app: string | undefined): string =>
	(app === undefined ? undefined : person.appIds[app]) ?? person.id;

export const pageNode = (page: DeepReadonly<Page>): NodeOf<'page'> => ({kind: 'page', id: page.id, page});

export const userNode = (person: DeepReadonly<Person>, app: string | undefined): NodeOf<'user'> => ({
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

const ofPage = (
	world: ReadonlyWorld,
	id: string,
	ref: Extract<NodeRef, {kind: 'psid' | 'persona' | 'label' | 'attachment' | 'comment'}>,
): GraphNode | undefined => {
	const page = world.pages[ref.page];
	if (!page) return undefined;
	if (ref.kind === 'psid') {
		const person = world.people[ref.person];
		return person && {kind: 'psid', id, person, page};
	}
	if (ref.kind === 'persona') {
		const persona = page.personas[id];
		return persona && {kind: 'persona', id, page, persona};
	}
	if (ref.kind === 'label') {
		const label = page.labels[id];
		return label && {kind: 'label', id, page, label};
	}
	if (ref.kind === 'comment') {
		const item = page.feed?.[id];
		return item && {kind: 'comment', id, page, item};
	}
	const attachment = page.attachments[id];
	return attachment && {kind: 'attachment', id, page, attachment};
};

const ofRef = (world: ReadonlyWorld, id: string, ref: DeepReadonly<NodeRef>): GraphNode | undefined => {
	switch (ref.kind) {
		case 'app': {
			const app = world.apps[id];
			return app && {kind: 'app', id, app};
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
			return person && {kind: 'user', id, person};
		}
		case 'thread': {
			const thread = world.threads[ref.psid];
			return thread && {kind: 'thread', id, thread};
		}
		default:
			return ofPage(world, id, ref);
	}
};

const messageOf = (world: ReadonlyWorld, mid: string, page: string): GraphNode | undefined => {
	for (const thread of Object.values(world.threads)) {
		const message = thread.page === page ? thread.messages.find(message => message.mid === mid) : undefined;
		if (message) return {kind: 'message', id: mid, thread, message};
	}
	return undefined;
};

/** `undefined` when nothing has this id, or this caller's app knows the person by another. */
export const nodeOf = (world: ReadonlyWorld, id: string, caller?: Caller): GraphNode | undefined => {
	if (id.startsWith('m_')) return caller?.kind === 'page' ? messageOf(world, id, caller.page.id) : undefined;
	const ref = own(world.nodes, id);
	const node = ref && ofRef(world, id, ref);
	return node?.kind === 'user' && caller && idInApp(node.person, caller.app.id) !== id ? undefined : node;
};

/** @throws Refusal when the first part of a path names nothing */
export const resolveNode = (
	world: ReadonlyWorld,
	method: string,
	id: string,
	caller: Caller | undefined,
): GraphNode => {
	if (id === 'me') return current(method, caller);
	const node = nodeOf(world, id, caller);
	if (node) return node;
	throw /^[\d_]+$|^[tm]_/.test(id) ? refusals.unsupported(method, id) : refusals.unknownAlias(id);
};

const typeNames: Readonly<Record<NodeKind, string>> = {
	app: 'Application',
	page: 'Page',
	business: 'Business',
	user: 'User',
	psid: 'User',
	thread: 'UnifiedThread',
	message: 'UnifiedMessage',
	persona: 'MessengerPersona',
	label: 'PageUserMessageThreadLabel',
	attachment: 'MessageAttachment',
	comment: 'Comment',
};

/** What Meta calls this kind of object in its messages. */
export const typeName = (node: GraphNode): string => typeNames[node.kind];

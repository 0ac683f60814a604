import type {Call} from '../routes/route.js';
import type {App, DeepReadonly, Page, Task} from '../world/world.js';
import type {Caller} from './caller.js';
import {refusals} from './refusals.js';
import {isOfKind, type NodeKind, type NodeOf} from './resolve-node.js';

export type PageCaller = Extract<Caller, {readonly kind: 'page'}>;
export type UserCaller = Exclude<Caller, {readonly kind: 'app' | 'page'}>;

/** The node that the route's path promises. */
export const nodeOfKind = <Kind extends NodeKind>(call: Call, kind: Kind): NodeOf<Kind> => {
	const {node} = call;
	if (node && isOfKind(node, kind)) return node;
	throw new TypeError(`${call.method} ${call.path} was routed to a handler of ${kind}`);
};

/** @throws Refusal unless the call has a token of any kind */
export const demandToken = ({caller}: Call): Caller => {
	if (!caller) throw refusals.noToken();
	return caller;
};

/** @throws Refusal unless the token is the app's own */
export const demandAppToken = (call: Call): DeepReadonly<App> => {
	const {app} = nodeOfKind(call, 'app');
	const caller = demandToken(call);
	if (caller.kind !== 'app') throw refusals.appTokenNeeded();
	if (caller.app.id !== app.id) throw refusals.notAllowed();
	return app;
};

/** @throws Refusal unless the token stands for a person */
export const demandUser = (call: Call): UserCaller => {
	const caller = demandToken(call);
	if (caller.kind === 'app' || caller.kind === 'page') throw refusals.noCurrentUser();
	return caller;
};

/** @throws Refusal unless the token is of this very page, and of a person with one of the tasks */
export const demandPage = (call: Call, ...tasks: readonly Task[]): PageCaller => {
	const {page} = nodeOfKind(call, 'page');
	const caller = demandToken(call);
	if (caller.kind !== 'page') throw refusals.pageTokenNeeded();
	if (caller.page.id !== page.id) throw refusals.notAllowed();
	if (tasks.length > 0 && !hasTask(page, caller.person.id, tasks)) throw refusals.permissionError();
	return caller;
};

export const hasTask = (page: DeepReadonly<Page>, person: string, tasks: readonly Task[]): boolean =>
	page.tasks[person]?.some(task => task === 'MANAGE' || tasks.includes(task)) ?? false;

/** Scopes count while the person has not withdrawn them. */
export const hasScope = (caller: Exclude<Caller, {readonly kind: 'app'}>, scope: string): boolean =>
	caller.token.scopes.includes(scope) && caller.person.grants[caller.app.id]?.scopes[scope] === 'granted';

/** @throws Refusal unless the person granted the scope */
export const demandScope = (caller: Exclude<Caller, {readonly kind: 'app'}>, scope: string): void => {
	if (!hasScope(caller, scope)) throw refusals.scopeNeeded(scope);
};

/** @throws Refusal unless the person let the app write to people */
export const demandMessagingScope = (caller: PageCaller): void => {
	if (!hasScope(caller, 'pages_messaging')) throw refusals.messagingScopeNeeded();
};

/** @throws Refusal unless the call may do what concerns the page's conversations */
export const demandMessaging = (call: Call): PageCaller => {
	const caller = demandPage(call, 'MESSAGING');
	demandMessagingScope(caller);
	return caller;
};

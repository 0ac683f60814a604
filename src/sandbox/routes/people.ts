import {profileReader} from '../fields/profile.js';
import {demandMessagingScope, demandPage, demandToken, hasScope, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {demandProofPresent} from '../rules/proof.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import {own} from '../world/own.js';
import type {DeepReadonly, Person} from '../world/world.js';
import type {Call, Route} from './route.js';

const readProfile = (call: Call): unknown => {
	const node = nodeOfKind(call, 'psid');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== node.page.id) throw refusals.unsupported('GET', node.id);
	demandMessagingScope(caller);
	if (node.person.withoutProfile) throw refusals.parameter('No profile available for this user.', 2018218);
	const personal: readonly (readonly [string, string])[] = [
		['locale', 'pages_user_locale'],
		['timezone', 'pages_user_timezone'],
		['gender', 'pages_user_gender'],
	];
	const asked = call.params.list('fields') ?? [];
	if (personal.some(([field, scope]) => asked.includes(field) && !hasScope(caller, scope)))
		throw refusals.parameter('Insufficient permission to access user profile.', 2018247);
	return project(call, node, profileReader);
};

const sameBusiness = (call: Call, app: string, page: string): boolean => {
	const owner = own(call.world.apps, app)?.business;
	return owner !== undefined && own(call.world.pages, page)?.business === owner;
};

/** By which ids the pages of the app's portfolio know a person. */
const pageIdsOf = (call: Call, person: DeepReadonly<Person>, app: string): Promise<object> => {
	const wanted = call.params.text('page');
	const ids = Object.entries(person.pageIds).filter(
		([page]) => (wanted === undefined || page === wanted) && sameBusiness(call, app, page),
	);
	return listAnswer(
		call,
		ids,
		([, psid]) => psid,
		([page, psid]) => ({id: psid, page: {id: page, name: call.world.pages[page]?.name}}),
	);
};

const idsForPages = (call: Call): Promise<object> => {
	const {person, id} = nodeOfKind(call, 'user');
	const caller = demandToken(call);
	if (caller.kind !== 'app') throw refusals.appTokenNeeded();
	if (!person.grants[caller.app.id]) throw refusals.unsupported('GET', id);
	demandProofPresent(call);
	return pageIdsOf(call, person, caller.app.id);
};

/** The same from the side of a page: how its sibling pages know the person. */
const idsForSiblingPages = (call: Call): Promise<object> => {
	const {person, page, id} = nodeOfKind(call, 'psid');
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== page.id) throw refusals.unsupported('GET', id);
	demandProofPresent(call);
	return pageIdsOf(call, person, caller.app.id);
};

const idsForApps = (call: Call): Promise<object> => {
	const {person, page, id} = nodeOfKind(call, 'psid');
	const caller = demandToken(call);
	if (caller.kind !== 'page') throw refusals.pageTokenNeeded();
	if (caller.page.id !== page.id) throw refusals.unsupported('GET', id);
	demandProofPresent(call);
	const wanted = call.params.text('app');
	const apps = Object.keys(person.grants).filter(
		app => (wanted === undefined || app === wanted) && sameBusiness(call, app, page.id),
	);
	return listAnswer(
		call,
		apps,
		app => app,
		app => ({id: idInApp(person, app), app: {id: app, name: call.world.apps[app]?.name}}),
	);
};

const unlink = (call: Call): Promise<object> => {
	const caller = demandPage(call, 'MESSAGING');
	const psid = call.params.text('psid');
	if (psid === undefined) throw refusals.required('psid');
	const thread = own(call.world.threads, psid);
	if (thread?.page !== caller.page.id) throw refusals.parameter('No matching user found', 2018001);
	return call.change(world => {
		delete world.threads[psid]?.linkedAs;
		return {result: 'unlink account success'};
	});
};

export const peopleRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{psid}',
		does: 'names and picture of a person who wrote to the page; locale, timezone and gender with their own permissions',
		lacks: 'the empty answer that Meta gives at times in place of a refusal; Advanced Access is not asked for',
		handle: readProfile,
	},
	{
		method: 'GET',
		path: '/{user}/ids_for_pages',
		does: 'the page-scoped ids of an app-scoped one, for pages of the same portfolio',
		lacks: 'the review that Meta may start at first use',
		handle: idsForPages,
	},
	{
		method: 'GET',
		path: '/{psid}/ids_for_pages',
		does: 'the ids by which other pages of the same portfolio know the person',
		lacks: 'the review that Meta may start at first use',
		handle: idsForSiblingPages,
	},
	{
		method: 'GET',
		path: '/{psid}/ids_for_apps',
		does: 'the app-scoped ids of a page-scoped one, for apps of the same portfolio that the person uses',
		lacks: 'the review that Meta may start at first use',
		handle: idsForApps,
	},
	{
		method: 'POST',
		path: '/{page}/unlink_accounts',
		does: 'unlinks the account that a person linked',
		lacks: 'the event of the unlinking',
		handle: unlink,
	},
];

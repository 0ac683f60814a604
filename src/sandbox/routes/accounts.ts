import {pageReader, pageTokens} from '../fields/page.js';
import {demandUser, hasScope, nodeOfKind} from '../rules/demand.js';
import {cut, listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {pageNode} from '../rules/resolve-node.js';
import {addPage} from '../world/add-page.js';
import type {DeepReadonly, Page, Person, ReadonlyWorld} from '../world/world.js';
import type {Call, Route} from './route.js';

/** What `category_enum` may be, with the category that results. */
const categories: Readonly<Record<string, {readonly id: string; readonly name: string}>> = {
	BRAND: {id: '1605186416478696', name: 'Brand'},
	NOT_A_BRAND: {id: '2211', name: 'Software'},
};

const listed = (world: ReadonlyWorld, person: DeepReadonly<Person>, app: string): DeepReadonly<Page>[] => {
	const ticked = person.grants[app]?.pages;
	return Object.values(world.pages).filter(
		page =>
			page.tasks[person.id] !== undefined && !page.onlyByBusiness && (ticked === undefined || ticked.includes(page.id)),
	);
};

/** A person reads the own pages; an app reads those of its test users. */
const demandOwn = (call: Call): DeepReadonly<Person> => {
	const {person} = nodeOfKind(call, 'user');
	const caller = demandUser(call);
	if (caller.person.id !== person.id) throw refusals.unsupported(call.method, call.node?.id ?? 'me');
	return person;
};

const listPages = async (call: Call): Promise<object> => {
	const person = demandOwn(call);
	const caller = demandUser(call);
	const pages = hasScope(caller, 'pages_show_list') ? listed(call.world, person, caller.app.id) : [];
	const {items} = cut(call, pages, page => page.id);
	await pageTokens(call, items);
	// The tokens may have been made a moment ago: the caller's own record is read again, so that they are found.
	const token = call.world.tokens[caller.token.value] ?? caller.token;
	const fresh = call.with({caller: {...caller, token}});
	return listAnswer(
		call,
		pages,
		page => page.id,
		page =>
			project(fresh, pageNode(page), pageReader, ['access_token', 'category', 'category_list', 'name', 'id', 'tasks']),
	);
};

const createPage = async (call: Call): Promise<object> => {
	const person = demandOwn(call);
	const caller = demandUser(call);
	if (!person.testUser) throw refusals.permissionError('The app is not allowed to create Pages for this person');
	for (const scope of ['pages_manage_metadata', 'pages_show_list'])
		if (!hasScope(caller, scope)) throw refusals.scopeNeeded(scope);
	const name = call.params.text('name')?.trim();
	if (!name) throw refusals.required('name');
	const enumerated = call.params.text('category_enum');
	if (enumerated === undefined && !call.params.has('category_list') && !call.params.has('category'))
		throw new Refusal('(#194) Missing required param category_enum', {code: 194});
	const category = categories[enumerated ?? 'NOT_A_BRAND'];
	if (!category) throw new Refusal('(#152) Invalid page type', {code: 152});
	const about = call.params.text('about');
	return call.change(world => {
		const page = addPage(world, {name, owner: person.id, category});
		if (about !== undefined) page.about = about;
		const ticked = world.people[person.id]?.grants[caller.app.id]?.pages;
		ticked?.push(page.id);
		return {id: page.id};
	});
};

export const accountRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{user}/accounts',
		does: 'the pages of the person behind the token, with page tokens and tasks; cursors, fields, summary; leaves out pages that only a portfolio reaches',
		lacks: 'is_place, is_promotable and ad_id are ignored',
		handle: listPages,
	},
	{
		method: 'POST',
		path: '/{user}/accounts',
		does: 'creates a page for a test user; refuses everybody else',
		lacks: 'which parameters a category demands; pictures and addresses are ignored',
		handle: createPage,
	},
];

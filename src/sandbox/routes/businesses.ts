import {pageReader} from '../fields/page.js';
import {demandScope, demandUser, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import {pageNode} from '../rules/resolve-node.js';
import type {Call, Route} from './route.js';

const listBusinesses = (call: Call): Promise<object> => {
	const {person, id} = nodeOfKind(call, 'user');
	const caller = demandUser(call);
	if (caller.person.id !== person.id) throw refusals.unsupported('GET', id);
	demandScope(caller, 'business_management');
	const own = Object.values(call.world.businesses).filter(({people}) => people.includes(person.id));
	return listAnswer(
		call,
		own,
		business => business.id,
		({id, name}) => ({id, name}),
	);
};

const listPages = (call: Call, ids: readonly string[]): Promise<object> => {
	const {business, id} = nodeOfKind(call, 'business');
	const caller = demandUser(call);
	demandScope(caller, 'business_management');
	if (!business.people.includes(caller.person.id)) throw refusals.unsupported('GET', id);
	const pages = ids.flatMap(id => call.world.pages[id] ?? []);
	return listAnswer(
		call,
		pages,
		page => page.id,
		page => project(call, pageNode(page), pageReader),
	);
};

export const businessRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{user}/businesses',
		does: 'the portfolios that the person is in',
		lacks: 'fields other than id and name',
		handle: listBusinesses,
	},
	{
		method: 'GET',
		path: '/{business}/owned_pages',
		does: 'the pages that the portfolio owns',
		lacks: 'nothing known',
		handle: call => listPages(call, nodeOfKind(call, 'business').business.ownedPages),
	},
	{
		method: 'GET',
		path: '/{business}/client_pages',
		does: 'the pages that others lent to the portfolio',
		lacks: 'nothing known',
		handle: call => listPages(call, nodeOfKind(call, 'business').business.clientPages),
	},
];

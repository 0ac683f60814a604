import {appReader} from '../fields/app.js';
import {businessReader} from '../fields/business.js';
import {demandPageReadable, pageReader} from '../fields/page.js';
import {userReader} from '../fields/user.js';
import {demandToken, nodeOfKind} from '../rules/demand.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import type {Route} from './route.js';

/** Reading one object, `/me` among them. */
export const nodeRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{app}',
		does: 'fields of the app; for its own tokens',
		lacks: 'the many fields of advertising and games; app_type is always 0',
		handle: call => {
			const caller = demandToken(call);
			const node = nodeOfKind(call, 'app');
			if (caller.app.id !== node.id) throw refusals.unsupported('GET', node.id);
			return project(call, node, appReader);
		},
	},
	{
		method: 'GET',
		path: '/{page}',
		does: 'fields of the page, its access token for people with a task on it; edges inside `fields`',
		lacks: 'fields that have nothing to do with messaging',
		handle: call => {
			const node = nodeOfKind(call, 'page');
			demandPageReadable(demandToken(call), node.page);
			return project(call, node, pageReader);
		},
	},
	{
		method: 'GET',
		path: '/{user}',
		does: 'name and id of the person behind the token, or of a person who uses the app for its app token',
		lacks: 'everything of a profile but its names',
		handle: call => {
			const caller = demandToken(call);
			const node = nodeOfKind(call, 'user');
			const own = caller.kind !== 'app' && caller.kind !== 'page' && idInApp(caller.person, caller.app.id) === node.id;
			const ofApp = caller.kind === 'app' && caller.app.id in node.person.grants;
			if (!own && !ofApp) throw refusals.unsupported('GET', node.id);
			return project(call, node, userReader);
		},
	},
	{
		method: 'GET',
		path: '/{business}',
		does: 'name of a portfolio, for people in it',
		lacks: 'every other field',
		handle: call => {
			const caller = demandToken(call);
			const node = nodeOfKind(call, 'business');
			if (caller.kind === 'app' || !node.business.people.includes(caller.person.id))
				throw refusals.unsupported('GET', node.id);
			return project(call, node, businessReader);
		},
	},
];

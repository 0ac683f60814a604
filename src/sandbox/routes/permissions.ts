import {demandAppToken, demandUser, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import {invalidateSessions} from '../world/token.js';
import type {Call, Route} from './route.js';

const demandOwn = (call: Call) => {
	const {person, id} = nodeOfKind(call, 'user');
	const caller = demandUser(call);
	if (caller.person.id !== person.id) throw refusals.unsupported(call.method, id);
	return caller;
};

const listGranted = (call: Call): object => {
	const {person, app} = demandOwn(call);
	const scopes = Object.entries(person.grants[app.id]?.scopes ?? {});
	const wanted = call.params.text('permission');
	return {
		data: scopes
			.filter(([permission]) => wanted === undefined || permission === wanted)
			.map(([permission, status]) => ({permission, status})),
	};
};

const revoke = (call: Call): Promise<object> => {
	const {person, app} = demandOwn(call);
	const scope = call.item;
	return call.change(world => {
		const found = world.people[person.id];
		const grant = found?.grants[app.id];
		if (scope !== undefined && grant) grant.scopes[scope] = 'declined';
		else if (found) {
			invalidateSessions(
				world,
				{person: person.id, app: app.id},
				{subcode: 458, message: `Error validating access token: The user has not authorized application ${app.id}.`},
			);
			delete found.grants[app.id];
		}
		return {success: true};
	});
};

const listReviewed = (call: Call): object => {
	const app = demandAppToken(call);
	const statuses = call.params.list('status');
	const names = call.params.list('permission');
	return {
		data: Object.entries(app.permissions)
			.filter(([name, status]) => (statuses?.includes(status) ?? true) && (names?.includes(name) ?? true))
			.map(([permission, status]) => ({permission, status})),
	};
};

const listRoles = (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	return listAnswer(
		call,
		Object.entries(app.roles),
		([person]) => person,
		([id, role]) => {
			const person = call.world.people[id];
			return {app_id: app.id, user: person ? idInApp(person, app.id) : id, role};
		},
	);
};

export const permissionRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{user}/permissions',
		does: 'what the person allowed the app',
		lacks: 'nothing known',
		handle: listGranted,
	},
	{
		method: 'DELETE',
		path: '/{user}/permissions',
		does: 'removes the app: all its tokens of this person die',
		lacks: 'the deauthorisation callback',
		handle: revoke,
	},
	{
		method: 'DELETE',
		path: '/{user}/permissions/{permission}',
		does: 'withdraws one permission',
		lacks: 'nothing known',
		handle: revoke,
	},
	{
		method: 'GET',
		path: '/{app}/permissions',
		does: 'what App Review granted, with the filters status and permission',
		lacks: 'how these statuses relate to Standard and Advanced Access is not documented',
		handle: listReviewed,
	},
	{
		method: 'GET',
		path: '/{app}/roles',
		does: 'who administers, develops and tests the app',
		lacks: 'nothing known',
		handle: listRoles,
	},
];

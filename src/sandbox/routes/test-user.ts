import {demandToken, nodeOfKind} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {own} from '../world/own.js';
import {removePerson} from '../world/remove.js';
import type {DeepReadonly, Person} from '../world/world.js';
import type {Call, Route} from './route.js';

const demandTestUser = (call: Call): DeepReadonly<Person> => {
	const {person, id} = nodeOfKind(call, 'user');
	const caller = demandToken(call);
	const allowed =
		person.testUser?.apps.includes(caller.app.id) && (caller.kind === 'app' || caller.person.id === person.id);
	if (!allowed) throw refusals.unsupported(call.method, id);
	return person;
};

const remove = (call: Call): Promise<object> => {
	const person = demandTestUser(call);
	return call.change(world => {
		removePerson(world, person.id);
		return {success: true};
	});
};

const update = (call: Call): Promise<object> => {
	const person = demandTestUser(call);
	const [firstName, ...rest] = call.params.text('name')?.trim().split(' ') ?? [];
	const password = call.params.text('password');
	return call.change(world => {
		const found = world.people[person.id];
		if (found && firstName) [found.firstName, found.lastName] = [firstName, rest.join(' ')];
		if (found?.testUser && password !== undefined) found.testUser.password = password;
		return {success: true};
	});
};

const befriend = (call: Call): object => {
	demandTestUser(call);
	const other = own(call.world.people, call.item ?? '');
	if (!other?.testUser) throw refusals.parameter('Invalid parameter');
	return {success: true};
};

/** One test user; their list is an edge of the app. */
export const testUserRoutes: readonly Route[] = [
	{
		method: 'DELETE',
		path: '/{user}',
		does: 'deletes a test user and the pages it made',
		lacks: 'nothing known',
		handle: remove,
	},
	{
		method: 'POST',
		path: '/{user}',
		does: 'renames a test user, sets its password',
		lacks: 'a new password does not end its sessions',
		handle: update,
	},
	{
		method: 'POST',
		path: '/{user}/friends/{friend}',
		does: 'says that two test users are friends',
		lacks: 'nothing follows from it: everybody sees every page here',
		handle: befriend,
	},
];

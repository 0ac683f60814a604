import {appOfToken} from '../rules/app-token.js';
import {demandAppToken, demandToken, nodeOfKind} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import {knownScopes, messengerScopes} from '../rules/scopes.js';
import {addTestUser, grantOf} from '../world/add-person.js';
import {own} from '../world/own.js';
import {removePerson} from '../world/remove.js';
import {mintUserToken} from '../world/token.js';
import type {App, DeepReadonly, Person, ReadonlyWorld, World} from '../world/world.js';
import type {Call, Route} from './route.js';

/** Test users that one app may have. */
export const testUsersPerApp = 10;

const testUsersOf = (world: ReadonlyWorld, app: string): DeepReadonly<Person>[] =>
	Object.values(world.people).filter(person => person.testUser?.apps.includes(app));

const loginUrl = (id: string): string => `https://developers.facebook.com/checkpoint/test-user-login/${id}/`;

/** A token that works now. Meta shows one for a test user who has the app installed. */
const workingToken = (world: ReadonlyWorld, app: string, person: string, now: number): string | undefined =>
	Object.values(world.tokens).find(
		token =>
			token.kind === 'user' &&
			token.app === app &&
			token.person === person &&
			!token.invalid &&
			(token.expiresAt === 0 || token.expiresAt > now),
	)?.value;

const grantedScopes = (person: DeepReadonly<Person>, app: string): string[] =>
	Object.entries(person.grants[app]?.scopes ?? {}).flatMap(([scope, status]) => (status === 'granted' ? [scope] : []));

const freshToken = (world: World, app: string, person: string, now: number): string | undefined => {
	const found = world.people[person];
	if (!found?.grants[app]) return undefined;
	return (
		workingToken(world, app, person, now) ??
		mintUserToken(world, {app, person, scopes: grantedScopes(found, app)}, now).value
	);
};

const demandType = (call: Call): void => {
	if (call.path.endsWith('/test-users')) return;
	const type = call.params.text('type');
	if (type !== 'test-users')
		throw type === undefined ? refusals.required('type') : refusals.oneOf('type', ['test-users']);
};

const list = async (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	demandType(call);
	const installed = testUsersOf(call.world, app.id).filter(person => person.grants[app.id]);
	if (installed.some(person => workingToken(call.world, app.id, person.id, call.now) === undefined))
		await call.change(world => installed.map(person => freshToken(world, app.id, person.id, call.now)));
	return listAnswer(
		call,
		testUsersOf(call.world, app.id),
		person => person.id,
		person => {
			const token = person.grants[app.id] && workingToken(call.world, app.id, person.id, call.now);
			const id = idInApp(person, app.id);
			return {id, login_url: loginUrl(id), ...(token !== undefined && {access_token: token})};
		},
	);
};

const scopesIn = (call: Call): readonly string[] => {
	const scopes = call.params.list('permissions')?.filter(scope => scope !== '') ?? [];
	const unknown = scopes.find(scope => !knownScopes.has(scope));
	if (unknown !== undefined) throw refusals.parameter(`Invalid permission name: ${unknown}`);
	return scopes;
};

/** Takes in a test user of another app. */
const attach = (call: Call, app: DeepReadonly<App>, uid: string): Promise<object> => {
	const owner = appOfToken(call.world, call.params.text('owner_access_token') ?? '');
	const person = own(call.world.people, uid);
	if (!person?.testUser?.apps.includes(owner.id)) throw refusals.parameter('Invalid parameter');
	return call.change(world => {
		const found = world.people[uid];
		if (found?.testUser && !found.testUser.apps.includes(app.id)) found.testUser.apps.push(app.id);
		return {id: uid};
	});
};

const create = async (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	demandType(call);
	const uid = call.params.text('uid');
	if (uid !== undefined) return attach(call, app, uid);
	if (call.world.settings.testUserCreation === 'suspended')
		throw refusals.permissionError('The creation of test users is temporarily suspended');
	const scopes = scopesIn(call);
	const installed = call.params.flag('installed') || scopes.length > 0;
	const name = call.params.text('name')?.trim() || 'Test User';
	return call.change(world => {
		if (testUsersOf(world, app.id).length >= testUsersPerApp)
			throw new Refusal('(#2900) Too many test accounts', {code: 2900});
		const person = addTestUser(world, name, app.id);
		const owner = world.apps[app.id];
		if (owner) owner.roles[person.id] = 'testers';
		if (installed) person.grants[app.id] = grantOf(scopes.length > 0 ? scopes : messengerScopes, call.now);
		const token = freshToken(world, app.id, person.id, call.now);
		return {
			id: person.id,
			...(token !== undefined && {access_token: token}),
			login_url: loginUrl(person.id),
			email: person.testUser?.email,
			password: person.testUser?.password,
		};
	});
};

const detach = async (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	demandType(call);
	const uid = call.params.text('uid');
	if (uid === undefined) throw refusals.required('uid');
	const apps = own(call.world.people, uid)?.testUser?.apps;
	if (!apps?.includes(app.id)) throw refusals.parameter('Invalid parameter');
	if (apps.length === 1)
		throw new Refusal('(#2902) A test account must be associated with at least one app', {code: 2902});
	return call.change(world => {
		const found = world.people[uid]?.testUser;
		if (found) found.apps = found.apps.filter(id => id !== app.id);
		return {success: true};
	});
};

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

/** Meta has one edge under two paths. */
const edge = (entry: Omit<Route, 'path'>): Route[] => [
	{...entry, path: '/{app}/accounts'},
	{...entry, path: '/{app}/accounts/test-users'},
];

export const testUserRoutes: readonly Route[] = [
	...edge({
		method: 'GET',
		does: 'lists the test users of the app, with a working token for those who have it installed',
		lacks: 'login URLs do not lead anywhere, and never lapse',
		handle: list,
	}),
	...edge({
		method: 'POST',
		does: 'creates a test user where the world allows it, or attaches one of another app; at most 10',
		lacks: "Meta's exact words while it has creation suspended are not known; minor is ignored",
		handle: create,
	}),
	...edge({
		method: 'DELETE',
		does: 'detaches a test user that another app has, too',
		lacks: 'nothing known',
		handle: detach,
	}),
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

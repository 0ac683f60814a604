import {appOfToken} from '../rules/app-token.js';
import {demandAppToken} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {idInApp} from '../rules/resolve-node.js';
import {knownScopes, messengerScopes} from '../rules/scopes.js';
import {addTestUser, grantOf} from '../world/add-person.js';
import {grantedScopes, userToken} from '../world/find-token.js';
import {own} from '../world/own.js';
import {mintUserToken} from '../world/token.js';
import type {App, DeepReadonly, Person, ReadonlyWorld, World} from '../world/world.js';
import type {Call, Route} from './route.js';

/** Test users that one app may have. */
export const testUsersPerApp = 10;

const testUsersOf = (world: ReadonlyWorld, app: string): DeepReadonly<Person>[] =>
	Object.values(world.people).filter(person => person.testUser?.apps.includes(app));

const loginUrl = (id: string): string => `https://developers.facebook.com/checkpoint/test-user-login/${id}/`;

const freshToken = (world: World, app: string, person: string, now: number): string | undefined => {
	const found = world.people[person];
	if (!found?.grants[app]) return undefined;
	return (
		userToken(world, app, person, now) ??
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
	if (installed.some(person => userToken(call.world, app.id, person.id, call.now) === undefined))
		await call.change(world => installed.map(person => freshToken(world, app.id, person.id, call.now)));
	return listAnswer(
		call,
		testUsersOf(call.world, app.id),
		person => person.id,
		person => {
			const token = person.grants[app.id] && userToken(call.world, app.id, person.id, call.now);
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

/** Meta has one edge under two paths. */
const edge = (entry: Omit<Route, 'path'>): Route[] => [
	{...entry, path: '/{app}/accounts'},
	{...entry, path: '/{app}/accounts/test-users'},
];

export const testUsersRoutes: readonly Route[] = [
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
];

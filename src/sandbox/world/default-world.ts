import {messengerScopes} from '../rules/scopes.js';
import {usualFields} from '../rules/subscribed-fields.js';
import {addApp} from './add-app.js';
import {addPage} from './add-page.js';
import {addPerson, addTestUser, grantOf} from './add-person.js';
import {personSays} from './converse.js';
import {drawNode} from './draw-id.js';
import {exchangeToken, mintToken, mintUserToken, pageTokenFrom} from './token.js';
import type {World, WorldSettings} from './world.js';

const minute = 60_000;

export const emptyWorld = (settings: Partial<WorldSettings> = {}, seed = 'messenger-tool'): World => ({
	schemaVersion: 1,
	seed,
	serial: 0,
	clockOffsetMs: 0,
	settings: {testUserCreation: 'suspended', limits: 'off', engagedUsers: 100, ...settings},
	nodes: {},
	apps: {},
	people: {},
	pages: {},
	businesses: {},
	tokens: {},
	threads: {},
});

/**
 * A healthy set-up and one thing left to do. The admin has two pages with people who wrote to them, and a token of
 * every kind. The test user has no page yet: that is the recipe's work.
 */
export const defaultWorld = (now: number, settings: Partial<WorldSettings> = {}): World => {
	const world = emptyWorld(settings);
	const app = addApp(world, 'Sandbox Bot');
	const admin = addPerson(world, {firstName: 'Alex', lastName: 'Admin'});
	const developer = addPerson(world, {firstName: 'Dana', lastName: 'Developer'});
	const tester = addTestUser(world, 'Terry Tester', app.id);
	app.roles = {[admin.id]: 'administrators', [developer.id]: 'developers', [tester.id]: 'testers'};

	const coffee = addPage(world, {name: 'Sandbox Coffee', owner: admin.id});
	const books = addPage(world, {name: 'Sandbox Books', owner: admin.id});
	coffee.subscriptions[app.id] = {fields: [...usualFields]};

	const ann = addPerson(world, {firstName: 'Ann', lastName: 'Lee'});
	const bob = addPerson(world, {firstName: 'Bob', lastName: 'Ray'});
	personSays(world, {page: coffee.id, person: ann.id, now: now - 5 * minute, text: 'Are you open today?'});
	personSays(world, {page: coffee.id, person: bob.id, now: now - 3 * minute, text: 'Do you have oat milk?'});
	personSays(world, {page: books.id, person: ann.id, now: now - minute, text: 'Hello!'});

	const business = drawNode(world, 'business', {kind: 'business'});
	world.businesses[business] = {
		id: business,
		name: 'Sandbox Business',
		people: [admin.id],
		ownedPages: [coffee.id, books.id],
		clientPages: [],
	};
	coffee.business = books.business = app.business = business;

	for (const person of [admin, tester, ann]) person.grants[app.id] = grantOf(messengerScopes, now);
	const short = mintUserToken(world, {app: app.id, person: admin.id, scopes: messengerScopes}, now);
	const long = exchangeToken(world, short, now);
	mintUserToken(world, {app: app.id, person: tester.id, scopes: messengerScopes}, now);
	for (const page of [coffee, books]) for (const parent of [short, long]) pageTokenFrom(world, parent, page.id, now);

	const machine = addPerson(world, {firstName: 'Sandbox', lastName: 'System User'});
	machine.systemUserOf = business;
	machine.grants[app.id] = grantOf(messengerScopes, now);
	for (const page of [coffee, books]) page.tasks[machine.id] = ['MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE'];
	mintToken(world, {
		kind: 'system-user',
		app: app.id,
		person: machine.id,
		scopes: [...messengerScopes],
		issuedAt: now,
		expiresAt: 0,
		longLived: true,
	});
	return world;
};

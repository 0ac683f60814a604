import {drawHex, drawId, drawNode} from './draw-id.js';
import {dataAccessLifetime} from './token.js';
import type {Grant, Person, World} from './world.js';

export interface NewPerson {
	readonly firstName: string;
	readonly lastName: string;
}

export const addPerson = (world: World, {firstName, lastName}: NewPerson): Person => {
	const id = drawId(world, 'user');
	world.nodes[id] = {kind: 'user', person: id};
	const person: Person = {
		id,
		firstName,
		lastName,
		appIds: {},
		pageIds: {},
		grants: {},
		locale: 'en_US',
		timezone: 0,
		gender: 'female',
		blocks: [],
	};
	world.people[id] = person;
	return person;
};

/** What a person grants when everything in the login dialog is accepted. */
export const grantOf = (scopes: readonly string[], now: number): Grant => ({
	scopes: Object.fromEntries(scopes.map(scope => [scope, 'granted' as const])),
	dataAccessExpiresAt: now + dataAccessLifetime,
});

export const addTestUser = (world: World, name: string, app: string): Person => {
	const [firstName = name, ...rest] = name.split(' ');
	const person = addPerson(world, {firstName, lastName: rest.join(' ')});
	const email = `${firstName.toLowerCase().replace(/[^a-z]/g, '') || 'user'}_${drawHex(world, 10)}@tfbnw.net`;
	person.testUser = {apps: [app], email, password: drawHex(world, 12)};
	return person;
};

/** The page-scoped id of a person, made when there is none yet. */
export const recipientId = (world: World, person: Person, page: string): string =>
	(person.pageIds[page] ??= drawNode(world, 'psid', {kind: 'psid', person: person.id, page}));

export const fullName = (person: {readonly firstName: string; readonly lastName: string}): string =>
	`${person.firstName} ${person.lastName}`.trim();

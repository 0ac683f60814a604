import {drawHex, drawId, takeNode} from './draw-id.js';
import {dataAccessLifetime} from './token.js';
import type {Grant, Person, World} from './world.js';

export interface NewPerson {
	readonly firstName: string;
	readonly lastName: string;
	readonly id?: string | undefined;
}

export const addPerson = (world: World, {firstName, lastName, id: given}: NewPerson): Person => {
	const id = given ?? drawId(world, 'user');
	if (Object.hasOwn(world.nodes, id)) throw new RangeError(`The id ${id} is given twice`);
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

/** `Ann Lee` is Ann Lee; what follows the first word is the last name. */
export const splitName = (name: string): Pick<NewPerson, 'firstName' | 'lastName'> => {
	const [firstName = name, ...rest] = name.split(' ');
	return {firstName, lastName: rest.join(' ')};
};

export const addTestUser = (world: World, name: string, app: string, id?: string): Person => {
	const person = addPerson(world, {...splitName(name), id});
	const {firstName} = person;
	const email = `${firstName.toLowerCase().replace(/[^a-z]/g, '') || 'user'}_${drawHex(world, 10)}@tfbnw.net`;
	person.testUser = {apps: [app], email, password: drawHex(world, 12)};
	return person;
};

/** The page-scoped id of a person, made when there is none yet. */
export const recipientId = (world: World, person: Person, page: string, given?: string): string =>
	(person.pageIds[page] ??= takeNode(world, 'psid', {kind: 'psid', person: person.id, page}, given));

export const fullName = (person: {readonly firstName: string; readonly lastName: string}): string =>
	`${person.firstName} ${person.lastName}`.trim();

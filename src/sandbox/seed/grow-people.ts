import {personCalled} from '../people/find-person.js';
import {messengerScopes} from '../rules/scopes.js';
import {addPerson, addTestUser, grantOf, splitName} from '../world/add-person.js';
import type {Person, World} from '../world/world.js';
import {appNamed, businessNamed, pageNamed} from './named.js';
import type {Seed} from './schema.js';

type SeedPerson = NonNullable<Seed['people']>[number];

/** The people that the seed names. Others come into the world where they are mentioned. */
export const growPeople = (world: World, people: readonly SeedPerson[]): void => {
	const app = appNamed(world, undefined);
	for (const seed of people) {
		const person = seed.testUser
			? addTestUser(world, seed.name, app.id, seed.id)
			: addPerson(world, {...splitName(seed.name), id: seed.id});
		if (seed.testUser) app.roles[person.id] = 'testers';
		if (seed.locale !== undefined) person.locale = seed.locale;
		if (seed.timezone !== undefined) person.timezone = seed.timezone;
		if (seed.gender !== undefined) person.gender = seed.gender;
		if (seed.withoutProfile) person.withoutProfile = true;
	}
};

const grant = (world: World, person: Person, seed: SeedPerson, now: number): void => {
	for (const {app: name, permissions, pages} of seed.grants ?? []) {
		const app = appNamed(world, name);
		person.grants[app.id] = {
			...grantOf(permissions ?? messengerScopes, now),
			...(pages && {pages: pages.map(page => pageNamed(world, page).id)}),
		};
	}
};

/** Has a role, a page or a place in a portfolio: such a person has usually installed the app. */
const isInvolved = (world: World, person: Person): boolean =>
	Object.values(world.apps).some(app => app.roles[person.id]) ||
	Object.values(world.pages).some(page => page.tasks[person.id]);

/** What people allowed and blocked: after the pages are there. */
export const settlePeople = (world: World, people: readonly SeedPerson[], now: number): void => {
	for (const seed of people) {
		const person = personCalled(world, seed.name);
		person.blocks = (seed.blocks ?? []).map(page => pageNamed(world, page).id);
		if (seed.systemUserOf !== undefined) person.systemUserOf = businessNamed(world, seed.systemUserOf).id;
		if (seed.grants) grant(world, person, seed, now);
	}
	const decided = new Set(people.filter(({grants}) => grants).map(({name}) => personCalled(world, name).id));
	const app = appNamed(world, undefined);
	for (const person of Object.values(world.people))
		if (!decided.has(person.id) && isInvolved(world, person)) person.grants[app.id] = grantOf(messengerScopes, now);
};

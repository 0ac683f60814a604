import {personCalled} from '../people/find-person.js';
import {emptyWorld} from '../world/default-world.js';
import {takeNode} from '../world/draw-id.js';
import type {World, WorldSettings} from '../world/world.js';
import {growApps, settleApps} from './grow-apps.js';
import {growPages} from './grow-pages.js';
import {growPeople, settlePeople} from './grow-people.js';
import {growTokens} from './grow-tokens.js';
import {pageNamed} from './named.js';
import type {Seed} from './schema.js';

const growBusinesses = (world: World, businesses: NonNullable<Seed['businesses']>): void => {
	for (const {name, id: given, people = []} of businesses) {
		const id = takeNode(world, 'business', {kind: 'business'}, given);
		const members = people.map(person => personCalled(world, person).id);
		world.businesses[id] = {id, name, people: members, ownedPages: [], clientPages: []};
	}
};

/**
 * Makes the world that a seed describes. What refers to something else comes after it: apps, people, portfolios, pages.
 * @throws SeedError when something is named that there is not
 */
export const growWorld = (seed: Seed, realNow: number, settings: Partial<WorldSettings> = {}): World => {
	const world = emptyWorld({...(seed.settings as Partial<WorldSettings>), ...settings});
	if (seed.clock !== undefined) world.clockOffsetMs = Date.parse(seed.clock) - realNow;
	const now = realNow + world.clockOffsetMs;
	growApps(world, seed.apps);
	growPeople(world, seed.people ?? []);
	growBusinesses(world, seed.businesses ?? []);
	settleApps(world, seed.apps);
	growPages(world, seed.pages ?? [], now);
	for (const {name, clientPages = []} of seed.businesses ?? []) {
		const business = Object.values(world.businesses).find(business => business.name === name);
		business?.clientPages.push(...clientPages.map(page => pageNamed(world, page).id));
	}
	settlePeople(world, seed.people ?? [], now);
	growTokens(world, seed.tokens ?? [], now);
	return world;
};

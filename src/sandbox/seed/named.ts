import type {App, Business, Page, World} from '../world/world.js';
import {SeedError} from './seed-error.js';

const find = <Item extends {readonly id: string; readonly name: string}>(
	kind: string,
	items: Readonly<Record<string, Item>>,
	name: string,
): Item => {
	const found = Object.values(items).find(item => item.name === name || item.id === name);
	if (found) return found;
	const names = Object.values(items).map(item => `“${item.name}”`);
	throw new SeedError(`No ${kind} is called “${name}”; there is ${names.join(', ') || 'none'}`);
};

/** The app of this name or id; without one, the first. */
export const appNamed = (world: World, name: string | undefined): App => {
	const [first] = Object.values(world.apps);
	if (name === undefined && first) return first;
	return find('app', world.apps, name ?? '');
};

export const pageNamed = (world: World, name: string): Page => find('page', world.pages, name);

export const businessNamed = (world: World, name: string): Business => find('portfolio', world.businesses, name);

import {addPerson, fullName, splitName} from '../world/add-person.js';
import {asPlain} from '../world/recording.js';
import type {DeepReadonly, Page, Person, ReadonlyWorld, World} from '../world/world.js';

const isCalled = (person: DeepReadonly<Person>, name: string): boolean =>
	person.id === name ||
	fullName(person) === name ||
	person.firstName === name ||
	Object.values(person.pageIds).includes(name);

export const findPerson = (world: ReadonlyWorld, name: string): DeepReadonly<Person> | undefined =>
	Object.values(world.people).find(person => isCalled(person, name));

/** The person of this name, who comes into the world if there is none. */
export const personCalled = (world: World, name: string): Person => {
	const found = findPerson(asPlain(world), name);
	if (found) return world.people[found.id] ?? addPerson(world, {firstName: name, lastName: ''});
	return addPerson(world, splitName(name));
};

/**
 * The page of this name or id. Without one: the first that some app is subscribed to.
 * @throws RangeError when there is none
 */
export const findPage = (world: ReadonlyWorld, name: string | undefined): DeepReadonly<Page> => {
	const pages = Object.values(world.pages);
	const found =
		name === undefined
			? (pages.find(page => Object.keys(page.subscriptions).length > 0) ?? pages[0])
			: pages.find(page => page.id === name || page.name === name);
	if (!found) throw new RangeError(name === undefined ? 'The world has no page' : `No page is called ${name}`);
	return found;
};

import type {World} from './world.js';

export const removePage = (world: World, id: string): void => {
	delete world.pages[id];
	delete world.nodes[id];
	for (const person of Object.values(world.people)) {
		const recipient = person.pageIds[id];
		if (recipient !== undefined) delete world.nodes[recipient];
		delete person.pageIds[id];
	}
	for (const token of Object.values(world.tokens)) if (token.page === id) delete world.tokens[token.value];
};

/** Removes a person with all ids and tokens, and the pages that nobody else has a task on. */
export const removePerson = (world: World, id: string): void => {
	const person = world.people[id];
	if (!person) return;
	for (const page of Object.values(world.pages)) {
		if (!page.tasks[id]) continue;
		delete page.tasks[id];
		if (Object.keys(page.tasks).length === 0) removePage(world, page.id);
	}
	for (const node of [id, ...Object.values(person.appIds), ...Object.values(person.pageIds)]) delete world.nodes[node];
	for (const app of Object.values(world.apps)) delete app.roles[id];
	for (const token of Object.values(world.tokens)) if (token.person === id) delete world.tokens[token.value];
	delete world.people[id];
};

import type {World} from './world.js';

const removeThread = (world: World, psid: string): void => {
	const thread = world.threads[psid];
	if (thread) delete world.nodes[thread.id];
	delete world.threads[psid];
	delete world.nodes[psid];
};

export const removePage = (world: World, id: string): void => {
	const page = world.pages[id];
	for (const node of [
		id,
		...Object.keys(page?.personas ?? {}),
		...Object.keys(page?.attachments ?? {}),
		...Object.keys(page?.labels ?? {}),
		...Object.keys(page?.feed ?? {}),
	])
		delete world.nodes[node];
	delete world.pages[id];
	for (const person of Object.values(world.people)) {
		const recipient = person.pageIds[id];
		if (recipient !== undefined) removeThread(world, recipient);
		delete person.pageIds[id];
	}
	for (const business of Object.values(world.businesses)) {
		business.ownedPages = business.ownedPages.filter(page => page !== id);
		business.clientPages = business.clientPages.filter(page => page !== id);
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
	for (const psid of Object.values(person.pageIds)) removeThread(world, psid);
	for (const node of [id, ...Object.values(person.appIds)]) delete world.nodes[node];
	for (const app of Object.values(world.apps)) delete app.roles[id];
	for (const token of Object.values(world.tokens)) if (token.person === id) delete world.tokens[token.value];
	delete world.people[id];
};

import {durationMs} from '../duration.js';
import {personCalled} from '../people/find-person.js';
import {usualFields} from '../rules/subscribed-fields.js';
import {addPage, allTasks} from '../world/add-page.js';
import {addMessage, openWindow, threadWith} from '../world/converse.js';
import type {Page, World} from '../world/world.js';
import {appNamed, businessNamed} from './named.js';
import type {Seed} from './schema.js';

type SeedPage = NonNullable<Seed['pages']>[number];
type SeedConversation = NonNullable<SeedPage['conversations']>[number];

const subscribe = (world: World, page: Page, subscribed: SeedPage['subscribed']): void => {
	if (subscribed === undefined || subscribed === false) return;
	const add = (name: string | undefined, fields: readonly string[]): void => {
		page.subscriptions[appNamed(world, name).id] = {fields: [...fields]};
	};
	if (subscribed === true) add(undefined, usualFields);
	else if (Array.isArray(subscribed)) add(undefined, subscribed);
	else for (const [app, fields] of Object.entries(subscribed)) add(app, fields);
};

const converse = (world: World, page: Page, seed: SeedConversation, now: number): void => {
	const thread = threadWith(world, page.id, personCalled(world, seed.with).id, seed.psid);
	for (const {from, text, ago} of seed.messages ?? []) {
		const at = now - durationMs(ago ?? '1m');
		if (from === 'person') openWindow(thread, at);
		addMessage(world, thread, {at, from, text});
	}
	if (seed.owner !== undefined) thread.owner = /^\d+$/.test(seed.owner) ? seed.owner : appNamed(world, seed.owner).id;
};

export const growPages = (world: World, pages: readonly SeedPage[], now: number): void => {
	for (const seed of pages) {
		const page = addPage(world, {name: seed.name, id: seed.id});
		if (seed.category !== undefined) page.category = {id: '2211', name: seed.category};
		if (seed.about !== undefined) page.about = seed.about;
		if (seed.published !== undefined) page.published = seed.published;
		if (seed.onlyByBusiness) page.onlyByBusiness = true;
		for (const name of seed.managers ?? []) page.tasks[personCalled(world, name).id] = [...allTasks];
		for (const [name, tasks] of Object.entries(seed.tasks ?? {})) page.tasks[personCalled(world, name).id] = [...tasks];
		if (seed.defaultApp !== undefined) page.defaultApp = appNamed(world, seed.defaultApp).id;
		Object.assign(page.profile, structuredClone(seed.profile));
		subscribe(world, page, seed.subscribed);
		if (seed.business !== undefined) {
			const business = businessNamed(world, seed.business);
			page.business = business.id;
			business.ownedPages.push(page.id);
		}
		for (const conversation of seed.conversations ?? []) converse(world, page, conversation, now);
	}
};

import {takeNode} from './draw-id.js';
import type {Page, Task, World} from './world.js';

export const allTasks: readonly Task[] = ['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE'];

export interface NewPage {
	readonly name: string;
	/** Who may do everything on it. */
	readonly owner?: string;
	readonly id?: string | undefined;
	readonly category?: {readonly id: string; readonly name: string};
}

export const addPage = (world: World, {name, owner, category, id: given}: NewPage): Page => {
	const id = takeNode(world, 'page', {kind: 'page'}, given);
	const page: Page = {
		id,
		name,
		category: {...(category ?? {id: '2211', name: 'Software'})},
		published: true,
		tasks: owner === undefined ? {} : {[owner]: [...allTasks]},
		subscriptions: {},
		profile: {},
		personas: {},
		attachments: {},
		labels: {},
		permits: {},
	};
	world.pages[id] = page;
	return page;
};

import {drawId} from './draw-id.js';
import type {Page, World} from './world.js';

/** The pattern of a utility message, as the page's people had it approved. */
export interface MessageTemplate {
	readonly id: string;
	readonly name: string;
	readonly language: string;
	readonly category: string;
	/** `{type: 'BODY', text: 'Order {{1}} is on its way'}` and so on. */
	readonly components: readonly unknown[];
}

/** Keeps a template; approval takes Meta seconds, and the sandbox none. */
export const addMessageTemplate = (
	world: World,
	page: Page,
	template: Omit<MessageTemplate, 'id'>,
): MessageTemplate => {
	const added = {...template, id: drawId(world, 'template')};
	page.templates ??= {};
	page.templates[added.id] = added;
	return added;
};

import type {App, DeepReadonly, Page, ReadonlyWorld} from '../world/world.js';
import type {PageEvent} from './page-event.js';

export interface Receiver {
	readonly app: DeepReadonly<App>;
	readonly url: string;
	/** Another app controls the thread: the event comes as standby. */
	readonly standby: boolean;
}

/** Why an app does not get an event. */
export type Reason =
	| 'page not subscribed'
	| 'field not subscribed on the page'
	| 'app has no webhook'
	| 'webhook not active'
	| 'field not subscribed on the app'
	| 'app not live and person without a role'
	| 'standby not subscribed'
	| 'too many events wait';

/** Who controls the thread now; nobody when it was released or the time is over. */
export const threadOwner = (world: ReadonlyWorld, psid: string | undefined, now: number): string | undefined => {
	const thread = psid === undefined ? undefined : world.threads[psid];
	if (!thread) return undefined;
	const owned = thread.owner !== undefined && (thread.ownedUntil ?? Number.POSITIVE_INFINITY) > now;
	return owned ? thread.owner : world.pages[thread.page]?.defaultApp;
};

const knows = (world: ReadonlyWorld, app: DeepReadonly<App>, psid: string | undefined): boolean => {
	const person = psid === undefined ? undefined : world.threads[psid]?.person;
	return person === undefined || mayReach(app, person);
};

/** Until an app is live and its permission approved, only people with a role on it and it meet. */
export const mayReach = (app: DeepReadonly<App>, person: string): boolean =>
	(app.live && app.permissions.pages_messaging === 'live') || app.roles[person] !== undefined;

/** A field arrives only where both the page's list and the app's list have it. */
const obstacle = (
	world: ReadonlyWorld,
	page: DeepReadonly<Page>,
	app: DeepReadonly<App>,
	event: PageEvent,
	field: string,
): Reason | undefined => {
	const subscription = page.subscriptions[app.id];
	const webhook = app.webhooks.page;
	if (!subscription) return 'page not subscribed';
	if (!subscription.fields.includes(field)) return 'field not subscribed on the page';
	if (!webhook) return 'app has no webhook';
	if (!webhook.active) return 'webhook not active';
	if (!webhook.fields.some(({name}) => name === field)) return 'field not subscribed on the app';
	return knows(world, app, event.psid) ? undefined : 'app not live and person without a role';
};

/** Who gets an event, and why the others do not. */
export const receiversOf = (
	world: ReadonlyWorld,
	event: PageEvent,
): {readonly receivers: readonly Receiver[]; readonly left: Readonly<Record<string, Reason>>} => {
	const receivers: Receiver[] = [];
	const left: Record<string, Reason> = {};
	const page = world.pages[event.page];
	if (!page) return {receivers, left};
	const owner = threadOwner(world, event.psid, event.at);
	for (const app of Object.values(world.apps)) {
		if (event.onlyFor !== undefined && event.onlyFor !== app.id) continue;
		const standby = event.onlyFor === undefined && owner !== undefined && owner !== app.id;
		const reason =
			obstacle(world, page, app, event, event.field) ??
			(standby && obstacle(world, page, app, event, 'standby') ? 'standby not subscribed' : undefined);
		if (reason) left[app.id] = reason;
		else receivers.push({app, standby, url: app.webhooks.page?.callbackUrl ?? ''});
	}
	return {receivers, left};
};

import type {World} from '../world/world.js';

const minute = 60_000;
/** Deliveries to a callback fail for so long: Meta alerts the app's developers. */
export const alertAfterMs = 15 * minute;
/** Deliveries to a callback fail for so long: Meta takes the app off the page. */
export const unsubscribeAfterMs = 60 * minute;

export type HealthNotice = 'alert' | 'unsubscribed';

export interface Route {
	readonly app: string;
	readonly page: string;
}

/** A delivery arrived: whatever failed before is forgotten. */
export const noteSuccess = (world: World, {app, page}: Route): void => {
	const subscription = world.pages[page]?.subscriptions[app];
	if (!subscription) return;
	delete subscription.failingSince;
	delete subscription.alerted;
};

/** A delivery failed: says so after a quarter of an hour, and unsubscribes after an hour. */
export const noteFailure = (world: World, {app, page}: Route, now: number): HealthNotice | undefined => {
	const holder = world.pages[page];
	const subscription = holder?.subscriptions[app];
	if (!holder || !subscription) return undefined;
	subscription.failingSince ??= now;
	const failingFor = now - subscription.failingSince;
	if (failingFor >= unsubscribeAfterMs) {
		delete holder.subscriptions[app];
		return 'unsubscribed';
	}
	if (failingFor < alertAfterMs || subscription.alerted) return undefined;
	subscription.alerted = true;
	return 'alert';
};

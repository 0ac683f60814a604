import {fullName} from './add-person.js';
import {grantedScopes, pageToken, userToken} from './find-token.js';
import {exchangeToken, mintUserToken, pageTokenFrom, type Token} from './token.js';
import type {App, DeepReadonly, Page, Person, ReadonlyWorld, World} from './world.js';

export interface SandboxApp {
	readonly id: string;
	readonly name: string;
	readonly secret: string;
	/** What the handshake of this app's bot is meant to expect. */
	readonly verifyToken: string;
}

export interface SandboxUser {
	readonly id: string;
	readonly name: string;
	/** A user token that works now. */
	readonly token: string;
}

export interface SandboxPage {
	readonly id: string;
	readonly name: string;
	/** A page token that works now; it does not expire where somebody's long-lived token gave it. */
	readonly token: string;
	/** The people who wrote to the page. */
	readonly psids: readonly string[];
}

/** What one needs to know of a world to use it. */
export interface Introduction {
	readonly app: SandboxApp;
	/** Administrators first, then developers and testers; only who has the app installed. */
	readonly users: readonly SandboxUser[];
	readonly pages: readonly SandboxPage[];
}

const order = ['administrators', 'developers', 'testers', 'insights users'];

const installedBy = (world: ReadonlyWorld, app: DeepReadonly<App>): DeepReadonly<Person>[] =>
	Object.entries(app.roles)
		.toSorted(([, a], [, b]) => order.indexOf(a) - order.indexOf(b))
		.flatMap(([id]) => {
			const person = world.people[id];
			return person?.grants[app.id] ? [person] : [];
		});

const firstApp = (world: ReadonlyWorld): DeepReadonly<App> | undefined => Object.values(world.apps)[0];

const manager = (world: ReadonlyWorld, app: string, page: DeepReadonly<Page>): string | undefined =>
	Object.keys(page.tasks).find(person => world.people[person]?.grants[app] && !world.people[person].systemUserOf);

/** Whether everybody has a token that works: time may have passed since the world was kept. */
export const lacksTokens = (world: ReadonlyWorld, now: number): boolean => {
	const app = firstApp(world);
	if (!app) return false;
	return (
		installedBy(world, app).some(({id}) => userToken(world, app.id, id, now) === undefined) ||
		Object.values(world.pages).some(
			page => manager(world, app.id, page) !== undefined && pageToken(world, app.id, page.id, now) === undefined,
		)
	);
};

/** Logs everybody in anew who has no token that works. */
export const supplyTokens = (world: World, now: number): void => {
	const app = firstApp(world);
	if (!app) return;
	const login = (person: string): Token =>
		mintUserToken(world, {app: app.id, person, scopes: grantedScopes(world.people[person], app.id)}, now);
	for (const {id} of installedBy(world, app)) if (userToken(world, app.id, id, now) === undefined) login(id);
	for (const page of Object.values(world.pages)) {
		const person = manager(world, app.id, page);
		if (person === undefined || pageToken(world, app.id, page.id, now) !== undefined) continue;
		pageTokenFrom(world, exchangeToken(world, login(person), now), page.id, now);
	}
};

export const introduce = (world: ReadonlyWorld, now: number): Introduction => {
	const app = firstApp(world);
	if (!app) throw new TypeError('A world without an app has nothing to introduce');
	return {
		app: {id: app.id, name: app.name, secret: app.secret, verifyToken: app.verifyToken},
		users: installedBy(world, app).map(person => ({
			id: person.appIds[app.id] ?? person.id,
			name: fullName(person),
			token: userToken(world, app.id, person.id, now) ?? '',
		})),
		pages: Object.values(world.pages).map(page => ({
			id: page.id,
			name: page.name,
			token: pageToken(world, app.id, page.id, now) ?? '',
			psids: Object.values(world.people).flatMap(person => person.pageIds[page.id] ?? []),
		})),
	};
};

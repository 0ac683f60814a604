import type {DeepReadonly, Person, ReadonlyWorld, Token} from './world.js';

export const isAlive = (token: DeepReadonly<Token>, now: number): boolean =>
	!token.invalid && (token.expiresAt === 0 || token.expiresAt > now);

/** A token of this person for this app that works now. */
export const userToken = (world: ReadonlyWorld, app: string, person: string, now: number): string | undefined =>
	Object.values(world.tokens).find(
		token => token.kind === 'user' && token.app === app && token.person === person && isAlive(token, now),
	)?.value;

/** A token of this page for this app that works now; one that lasts, if there is one. */
export const pageToken = (world: ReadonlyWorld, app: string, page: string, now: number): string | undefined => {
	const tokens = Object.values(world.tokens).filter(
		token => token.page === page && token.app === app && isAlive(token, now),
	);
	return (tokens.find(token => token.expiresAt === 0) ?? tokens[0])?.value;
};

/** What the person allows the app. */
export const grantedScopes = (person: DeepReadonly<Person> | undefined, app: string): string[] =>
	Object.entries(person?.grants[app]?.scopes ?? {}).flatMap(([scope, status]) => (status === 'granted' ? [scope] : []));

import {drawText} from './draw-id.js';
import type {DeepReadonly, World} from './world.js';

export type TokenKind = 'user' | 'page' | 'system-user';

/** Why a token no longer works although its time is not over. */
export interface Invalidation {
	readonly subcode: number;
	readonly message: string;
}

/** A token of the world. App tokens are not kept: they follow from the app's id and secret. */
export interface Token {
	readonly value: string;
	readonly kind: TokenKind;
	readonly app: string;
	readonly person: string;
	/** Page tokens only. */
	readonly page?: string;
	readonly scopes: string[];
	/** In ms; 0 means never. */
	readonly expiresAt: number;
	readonly issuedAt: number;
	/** Came out of an exchange, or a system user's: page tokens derived from it do not expire. */
	readonly longLived: boolean;
	/** The token that this one was made from. */
	readonly from?: string;
	/** Page tokens made from this one, by page. */
	derived: Record<string, string>;
	/** The long-lived token made from this one. */
	exchanged?: string;
	invalid?: Invalidation;
}

export const hour = 3_600_000;
export const day = 24 * hour;
/** What Facebook Login hands out lasts one to two hours. */
export const shortLifetime = 2 * hour;
export const longLifetime = 60 * day;
/** After a login, data of the person may be read for this long. */
export const dataAccessLifetime = 90 * day;

type NewToken = Omit<Token, 'value' | 'derived'> & {readonly value?: string};

export const mintToken = (world: World, token: NewToken): Token => {
	const value = token.value ?? `EAA${drawText(world, 180)}ZDZD`;
	const minted: Token = {...token, value, derived: {}};
	world.tokens[value] = minted;
	return minted;
};

export const mintUserToken = (
	world: World,
	user: {readonly app: string; readonly person: string; readonly scopes: readonly string[]},
	now: number,
): Token =>
	mintToken(world, {
		kind: 'user',
		app: user.app,
		person: user.person,
		scopes: [...user.scopes],
		issuedAt: now,
		expiresAt: now + shortLifetime,
		longLived: false,
	});

/** The long-lived token of the same person; one that was made within a day is handed out again. */
export const exchangeToken = (world: World, short: DeepReadonly<Token>, now: number): Token => {
	const source = world.tokens[short.value];
	const earlier = source?.exchanged === undefined ? undefined : world.tokens[source.exchanged];
	if (earlier && !earlier.invalid && earlier.issuedAt > now - day) return earlier;
	const long = mintToken(world, {
		kind: 'user',
		app: short.app,
		person: short.person,
		scopes: [...short.scopes],
		issuedAt: now,
		expiresAt: now + longLifetime,
		longLived: true,
		from: short.value,
	});
	if (source) source.exchanged = long.value;
	return long;
};

/** The page token that this token gives: it expires with a short-lived user token, and never with a long-lived one. */
export const pageTokenFrom = (world: World, parent: DeepReadonly<Token>, page: string, now: number): Token => {
	const source = world.tokens[parent.value];
	const known = source?.derived[page];
	const earlier = known === undefined ? undefined : world.tokens[known];
	if (earlier) return earlier;
	const token = mintToken(world, {
		kind: 'page',
		app: parent.app,
		person: parent.person,
		page,
		scopes: [...parent.scopes],
		issuedAt: now,
		expiresAt: parent.kind === 'user' && parent.longLived ? 0 : parent.expiresAt,
		longLived: parent.longLived,
		from: parent.value,
	});
	if (source) source.derived[page] = token.value;
	return token;
};

/** Ends the sessions of a person, as a new password or a security check does; with `app`, those of one app. */
export const invalidateSessions = (
	world: World,
	{person, app}: {readonly person: string; readonly app?: string},
	invalid: Invalidation,
): void => {
	for (const token of Object.values(world.tokens))
		if (token.person === person && (app === undefined || token.app === app)) token.invalid = invalid;
};

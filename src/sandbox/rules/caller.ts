import {own} from '../world/own.js';
import type {Token} from '../world/token.js';
import type {App, DeepReadonly, Page, Person, ReadonlyWorld} from '../world/world.js';
import {appOfToken} from './app-token.js';
import {Refusal} from './refusal.js';

interface TokenBearer {
	readonly app: DeepReadonly<App>;
	readonly person: DeepReadonly<Person>;
	readonly token: DeepReadonly<Token>;
}

/** Who calls, as the token says. */
export type Caller =
	| {readonly kind: 'app'; readonly app: DeepReadonly<App>}
	| ({readonly kind: 'user' | 'system-user'} & TokenBearer)
	| ({readonly kind: 'page'; readonly page: DeepReadonly<Page>} & TokenBearer);

const invalid = (message: string, subcode?: number): Refusal =>
	new Refusal(message, {code: 190, ...(subcode !== undefined && {subcode})});

/** As Meta writes times in these messages: `Friday, 13-Nov-26 10:00:00 PST`. */
const sessionTime = (ms: number): string => {
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone: 'America/Los_Angeles',
		weekday: 'long',
		day: '2-digit',
		month: 'short',
		year: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23',
		timeZoneName: 'short',
	}).formatToParts(new Date(ms));
	const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find(part => part.type === type)?.value ?? '';
	const time = `${part('hour')}:${part('minute')}:${part('second')}`;
	return `${part('weekday')}, ${part('day')}-${part('month')}-${part('year')} ${time} ${part('timeZoneName')}`;
};

const recordOf = (world: ReadonlyWorld, value: string): DeepReadonly<Token> => {
	const token = own(world.tokens, value);
	if (token) return token;
	if (!value.startsWith('EAA')) throw invalid('Invalid OAuth access token - Cannot parse access token');
	if (!/^[A-Za-z0-9_-]+$/.test(value)) throw invalid(`Malformed access token ${value}`);
	throw invalid('The access token could not be decrypted');
};

/** @throws Refusal when the token no longer works, with the subcode that says why */
const demandAlive = (world: ReadonlyWorld, token: DeepReadonly<Token>, now: number): void => {
	if (token.invalid) throw invalid(token.invalid.message, token.invalid.subcode);
	if (token.expiresAt !== 0 && token.expiresAt <= now)
		throw invalid(
			`Error validating access token: Session has expired on ${sessionTime(token.expiresAt)}. The current time is ${sessionTime(now)}.`,
			463,
		);
	if (!world.people[token.person]?.grants[token.app])
		throw invalid(`Error validating access token: The user has not authorized application ${token.app}.`, 458);
	if (token.page === undefined) return;
	if (!world.pages[token.page]) throw invalid('The access token belongs to a Page that is not accessible.');
	if (!world.pages[token.page]?.tasks[token.person])
		throw invalid(
			'Error validating access token: The session is invalid because the user does not have the appropriate role on the Page.',
			492,
		);
};

/** @throws Refusal when there is no such token, or it no longer works */
export const callerOf = (world: ReadonlyWorld, value: string, now: number): Caller => {
	if (value.includes('|')) return {kind: 'app', app: appOfToken(world, value)};
	const token = recordOf(world, value);
	demandAlive(world, token, now);
	const app = world.apps[token.app];
	const person = world.people[token.person];
	if (!app || !person) throw invalid('Error validating application. Application has been deleted.', 101);
	const bearer = {app, person, token};
	if (token.kind !== 'page') return {kind: token.kind, ...bearer};
	const page = token.page === undefined ? undefined : world.pages[token.page];
	if (!page) throw invalid('The access token belongs to a Page that is not accessible.');
	return {kind: 'page', page, ...bearer};
};

/** The token as it was sent. */
export const tokenText = (caller: Caller): string =>
	caller.kind === 'app' ? `${caller.app.id}|${caller.app.secret}` : caller.token.value;

import {Refusal} from '../rules/refusal.js';
import {day, hour} from '../world/token.js';

const second = 1_000;
const minute = 60_000;

/** Calls that Meta allows within a time. With `perUser`, times the people who use the app. */
export interface Quota {
	readonly name: string;
	readonly windowMs: number;
	readonly calls: number;
	readonly perUser?: boolean;
	refusal(): Refusal;
}

const perEdge = (): Refusal =>
	new Refusal('(#613) Calls to this api have exceeded the rate limit.', {code: 613, isTransient: true});

/** Source: Graph API and Messenger Platform, rate limiting. */
export const quotas = {
	app: {
		name: 'app',
		windowMs: hour,
		calls: 200,
		perUser: true,
		refusal: () => new Refusal('(#4) Application request limit reached', {code: 4, isTransient: true, status: 403}),
	},
	page: {
		name: 'page',
		windowMs: day,
		calls: 4800,
		perUser: true,
		refusal: () =>
			new Refusal(
				'(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
				{code: 80001},
			),
	},
	messenger: {
		name: 'messenger',
		windowMs: day,
		calls: 200,
		perUser: true,
		refusal: () =>
			new Refusal(
				'(#80006) There have been too many calls to this Messenger account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
				{code: 80006},
			),
	},
	send: {name: 'send', windowMs: second, calls: 300, refusal: perEdge},
	sendMedia: {name: 'send-media', windowMs: second, calls: 10, refusal: perEdge},
	privateReplies: {name: 'private-replies', windowMs: hour, calls: 750, refusal: perEdge},
	conversations: {name: 'conversations', windowMs: second, calls: 2, refusal: perEdge},
	profile: {name: 'profile', windowMs: 10 * minute, calls: 10, refusal: perEdge},
} as const satisfies Readonly<Record<string, Quota>>;

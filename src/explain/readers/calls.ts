import type {Call} from '../../graph/error.js';
import {firstMatches} from './first-matches.js';

const request =
	/\b(GET|POST|DELETE)\b[\s:"'`,]{1,5}(?:url[:=\s"']{1,4})?(?:https?:\/\/graph\.facebook\.com)?(?:\/?v\d{1,2}\.\d{1,2})?((?:\/[\w{}<>|-]{1,60}){1,3}|(?:me|debug_token|oauth)(?:\/[\w-]{1,40}){0,2})/g;
const address = /graph\.facebook\.com(?:\/v\d{1,2}\.\d{1,2})?((?:\/[\w{}<>-]{1,60}){1,3})/g;

/** The method that each edge is mostly called with, for addresses that come without one. */
const usual: Readonly<Record<string, Call['method']>> = {
	messages: 'POST',
	subscribed_apps: 'POST',
	messenger_profile: 'POST',
	subscriptions: 'POST',
};

/** The calls of the Graph API that a text speaks of. */
export const readCalls = (text: string): readonly Call[] => {
	const calls: Call[] = [];
	if (!/GET|POST|DELETE|graph\.facebook/.test(text)) return calls;
	for (const [, method, path = ''] of firstMatches(text, request))
		if (method === 'GET' || method === 'POST' || method === 'DELETE')
			calls.push({method, path: `/${path.replace(/^\//, '')}`});
	for (const [, path = ''] of firstMatches(text, address))
		if (!calls.some(call => call.path === path))
			calls.push({method: usual[path.split('/').at(-1) ?? ''] ?? 'GET', path});
	return calls;
};

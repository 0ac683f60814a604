import type {Http} from './http.js';
import {pages} from './pages.js';
import {subscriptions} from './subscriptions.js';
import {testUsers} from './test-users.js';
import {tokens} from './tokens.js';

/** The Graph API, one member per resource. Every function takes the token that it speaks with. */
export const createGraph = (http: Http) => ({
	http,
	tokens: tokens(http),
	pages: pages(http),
	subscriptions: subscriptions(http),
	testUsers: testUsers(http),
});

export type Graph = ReturnType<typeof createGraph>;

import {app} from './app.js';
import type {Http} from './http.js';
import {messages} from './messages.js';
import {pages} from './pages.js';
import {people} from './people.js';
import {messengerProfile} from './profile.js';
import {subscriptions} from './subscriptions.js';
import {testUsers} from './test-users.js';
import {tokens} from './tokens.js';

/** The Graph API, one member per resource. Every function takes the token that it speaks with. */
export const createGraph = (http: Http) => ({
	http,
	tokens: tokens(http),
	pages: pages(http),
	people: people(http),
	messages: messages(http),
	profile: messengerProfile(http),
	app: app(http),
	subscriptions: subscriptions(http),
	testUsers: testUsers(http),
});

export type Graph = ReturnType<typeof createGraph>;

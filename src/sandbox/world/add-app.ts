import {messengerScopes} from '../rules/scopes.js';
import {drawHex, takeNode} from './draw-id.js';
import type {App, World} from './world.js';

export const addApp = (world: World, name: string, given?: string): App => {
	const id = takeNode(world, 'app', {kind: 'app'}, given);
	const app: App = {
		id,
		name,
		secret: drawHex(world, 32),
		verifyToken: `verify-${drawHex(world, 8)}`,
		category: 'Business',
		link: 'https://example.com/',
		requireProof: false,
		live: true,
		roles: {},
		permissions: Object.fromEntries(messengerScopes.map(scope => [scope, 'live' as const])),
		features: ['HUMAN_AGENT'],
		webhooks: {},
		privacyPolicyUrl: 'https://example.com/privacy',
	};
	world.apps[id] = app;
	return app;
};

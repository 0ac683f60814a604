import {personCalled} from '../people/find-person.js';
import {usualFields} from '../rules/subscribed-fields.js';
import {latestVersion} from '../rules/version.js';
import {addApp} from '../world/add-app.js';
import type {App, World} from '../world/world.js';
import {businessNamed} from './named.js';
import type {Seed} from './schema.js';

type SeedApp = Seed['apps'][number];

const setWebhook = (app: App, {webhook}: SeedApp): void => {
	if (!webhook) return;
	app.webhooks[webhook.object ?? 'page'] = {
		callbackUrl: webhook.callbackUrl,
		verifyToken: app.verifyToken,
		active: webhook.active ?? true,
		fields: (webhook.fields ?? usualFields).map(name => ({name, version: latestVersion})),
	};
};

export const growApps = (world: World, apps: readonly SeedApp[]): void => {
	for (const seed of apps) {
		const app = addApp(world, seed.name, seed.id);
		if (seed.secret !== undefined) app.secret = seed.secret;
		if (seed.verifyToken !== undefined) app.verifyToken = seed.verifyToken;
		if (seed.live !== undefined) app.live = seed.live;
		if (seed.requireProof !== undefined) app.requireProof = seed.requireProof;
		if (seed.features) app.features = [...seed.features];
		Object.assign(app.permissions, seed.permissions);
		setWebhook(app, seed);
	}
};

/** Who has a role on which app, and whose it is: after people and portfolios are there. */
export const settleApps = (world: World, seeds: readonly SeedApp[]): void => {
	for (const [index, app] of Object.values(world.apps).entries()) {
		const seed = seeds[index];
		for (const [name, role] of Object.entries(seed?.roles ?? {})) app.roles[personCalled(world, name).id] = role;
		if (seed?.business !== undefined) app.business = businessNamed(world, seed.business).id;
	}
};

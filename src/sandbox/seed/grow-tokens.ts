import {durationMs} from '../duration.js';
import {personCalled} from '../people/find-person.js';
import {messengerScopes} from '../rules/scopes.js';
import {day, mintToken, shortLifetime} from '../world/token.js';
import type {World} from '../world/world.js';
import {appNamed, pageNamed} from './named.js';
import type {Seed} from './schema.js';
import {SeedError} from './seed-error.js';

type SeedToken = NonNullable<Seed['tokens']>[number];

const lifetime = ({kind, expiresIn}: SeedToken): number => {
	if (expiresIn === 'never' || (expiresIn === undefined && kind !== 'user')) return Number.POSITIVE_INFINITY;
	return expiresIn === undefined ? shortLifetime : durationMs(expiresIn);
};

export const growTokens = (world: World, tokens: readonly SeedToken[], now: number): void => {
	for (const seed of tokens) {
		if ((seed.kind === 'page') !== (seed.page !== undefined))
			throw new SeedError('A token of kind page names its page, and no other token does');
		const lasts = lifetime(seed);
		mintToken(world, {
			kind: seed.kind,
			app: appNamed(world, seed.app).id,
			person: personCalled(world, seed.person).id,
			scopes: [...(seed.permissions ?? messengerScopes)],
			issuedAt: now,
			expiresAt: Number.isFinite(lasts) ? now + lasts : 0,
			longLived: lasts > day,
			...(seed.page !== undefined && {page: pageNamed(world, seed.page).id}),
			...(seed.value !== undefined && {value: seed.value}),
			...(seed.invalid && {invalid: seed.invalid}),
		});
	}
};

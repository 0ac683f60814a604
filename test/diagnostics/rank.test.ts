import {describe, expect, it} from 'vitest';
import {type Finding, found} from '../../src/causes/cause.js';
import {eventEchoAnswered} from '../../src/causes/event/echo-answered.js';
import {recipientAppScopedId} from '../../src/causes/recipient/app-scoped-id.js';
import {recipientPageItself} from '../../src/causes/recipient/page-itself.js';
import {subscriptionDisabledAfterFailures} from '../../src/causes/subscription/disabled-after-failures.js';
import {subscriptionPageNotSubscribed} from '../../src/causes/subscription/page-not-subscribed.js';
import {tokenExpiresSoon} from '../../src/causes/token/expires-soon.js';
import {rank, type Weight} from '../../src/diagnostics/rank.js';

const order = (...items: readonly (readonly [Weight, Finding])[]): readonly string[] =>
	rank(items.map(([weight, finding]) => ({weight, finding}))).map(({cause}) => cause.id);

describe('the order of causes', () => {
	it('puts what is confirmed before what is likely, and what failed before a warning', () => {
		expect(
			order(
				['fail', found(recipientAppScopedId, {}, {certainty: 'likely'})],
				['warn', found(tokenExpiresSoon, {})],
				['fail', found(subscriptionPageNotSubscribed, {})],
			),
		).toEqual(['subscription.page-not-subscribed', 'token.expires-soon', 'recipient.app-scoped-id']);
	});

	it('lets no score rise from one cause to the next', () => {
		const ranked = rank([
			{weight: 'fail', finding: found(subscriptionPageNotSubscribed, {}, {score: 0.9})},
			{weight: 'warn', finding: found(tokenExpiresSoon, {})},
			{weight: 'fail', finding: found(recipientAppScopedId, {}, {certainty: 'likely', score: 0.4})},
			{weight: 'fail', finding: found(recipientPageItself, {}, {certainty: 'possible', score: 0.5})},
		]);
		expect(ranked.map(({score}) => score)).toEqual([0.9, 0.9, 0.4, 0.4]);
	});

	it('puts a root before what it brings about, whatever came first', () => {
		expect(
			order(['fail', found(subscriptionPageNotSubscribed, {})], ['fail', found(subscriptionDisabledAfterFailures, {})]),
		).toEqual(['subscription.disabled-after-failures', 'subscription.page-not-subscribed']);
		expect(
			order(['fail', found(recipientPageItself, {})], ['fail', found(eventEchoAnswered, {}, {certainty: 'possible'})]),
		).toEqual(['recipient.page-itself', 'event.echo-answered']);
	});

	it('keeps of two findings of one cause that of the failure, also when a warning came first', () => {
		const [only] = rank([
			{weight: 'warn', finding: found(subscriptionPageNotSubscribed, {page: '2'}, {seen: ['a warning']})},
			{weight: 'fail', finding: found(subscriptionPageNotSubscribed, {page: '1'}, {seen: ['a failure']})},
		]);
		expect(only).toMatchObject({evidence: {page: '1'}, seen: ['a failure', 'a warning']});
	});

	it('names no cause twice, and keeps what each of two has seen', () => {
		const [only, ...others] = rank([
			{weight: 'suspected', finding: found(recipientAppScopedId, {}, {certainty: 'possible', seen: ['in the text']})},
			{weight: 'fail', finding: found(recipientAppScopedId, {psid: '4000000000000011'}, {seen: ['in the answer']})},
		]);
		expect(others).toEqual([]);
		expect(only).toMatchObject({
			certainty: 'confirmed',
			evidence: {psid: '4000000000000011'},
			seen: ['in the answer', 'in the text'],
		});
	});
});

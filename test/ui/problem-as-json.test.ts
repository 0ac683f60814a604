import {expect, it} from 'vitest';
import {found, Problem} from '../../src/causes/cause.js';
import {rateUserLimit} from '../../src/causes/rate/user-limit.js';
import {settingsMissing} from '../../src/causes/settings/missing.js';
import {tokenExpired} from '../../src/causes/token/expired.js';
import {problemAsJson} from '../../src/ui/problem-as-json.js';

it('holds the cause, the exit code and the answer of Meta', () => {
	const answer = {
		message: 'Session has expired',
		code: 190,
		subcode: 463,
		type: 'OAuthException',
		fbtraceId: 'AbC',
		status: 401,
	};
	const problem = new Problem(found(tokenExpired, {}, {answer}), [found(rateUserLimit, {}, {certainty: 'possible'})]);
	const document = problemAsJson(problem);
	expect(document.schemaVersion).toBe(1);
	expect(document.error).toMatchObject({
		id: 'token.expired',
		message: document.error.title,
		certainty: 'confirmed',
		score: 1,
		evidence: ['Meta answered 190/463: Session has expired (fbtrace_id AbC)'],
		exitCode: 4,
		code: 190,
		subcode: 463,
		type: 'OAuthException',
		fbtraceId: 'AbC',
		status: 401,
		others: [{id: 'rate.user-limit', certainty: 'possible'}],
	});
	expect(document.error.fix.length).toBeGreaterThan(0);
});

it('says nothing of an answer that there was not', () => {
	const {error} = problemAsJson(new Problem(found(settingsMissing, {setting: 'app id'})));
	expect(error).toMatchObject({id: 'settings.missing', message: 'The app id is missing', exitCode: 2, others: []});
	for (const key of ['code', 'subcode', 'type', 'fbtraceId', 'status']) expect(error).not.toHaveProperty(key);
});

it('leaves the status out when the answer came over no HTTP of its own', () => {
	const answer = {message: 'Session has expired', code: 190, status: 0};
	expect(problemAsJson(new Problem(found(tokenExpired, {}, {answer}))).error).not.toHaveProperty('status');
});

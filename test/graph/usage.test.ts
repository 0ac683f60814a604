import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {readUsage} from '../../src/graph/usage.js';
import {sendJson, serve} from '../servers.js';
import {clientOf, token} from './client.js';

const headersOf = (headers: Readonly<Record<string, string>>) => readUsage(name => headers[name]);

const business = (...quotas: readonly unknown[]): Record<string, string> => ({
	'x-business-use-case-usage': JSON.stringify({'200': quotas}),
});

describe('usage headers', () => {
	it('say how far each quota is used, and when access returns', () => {
		expect(
			headersOf({
				'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":31}',
				'x-page-usage': '{"call_count":100}',
				...business({
					type: 'messenger',
					call_count: 95,
					total_cputime: 1,
					total_time: 2,
					estimated_time_to_regain_access: 17,
				}),
			}),
		).toEqual([
			{limit: 'app', percent: 31, regainMinutes: 0},
			{limit: 'page', percent: 100, regainMinutes: 0},
			{limit: 'business', id: '200', type: 'messenger', percent: 95, regainMinutes: 17},
		]);
	});

	it.each([
		['none', {}],
		['no JSON', {'x-app-usage': '{call_count', 'x-page-usage': '', 'x-business-use-case-usage': 'null'}],
		[
			'other kinds',
			{'x-app-usage': '[1]', 'x-page-usage': '"x"', 'x-business-use-case-usage': '{"1":null,"2":7,"3":[null,1,"x"]}'},
		],
	])('that cannot be read count as absent: %s', (_, headers) => {
		expect(headersOf(headers)).toEqual([]);
	});

	it.each(['1e999', '-5', '"17"', 'null', '{}', '1e12'])('with the number %s count it as nothing', written => {
		expect(
			headersOf({
				'x-business-use-case-usage': `{"1":[{"call_count":${written},"estimated_time_to_regain_access":${written}}]}`,
			}),
		).toEqual([{limit: 'business', id: '1', percent: 0, regainMinutes: 0}]);
	});

	it('do no harm with a name that every object has', () => {
		const [usage] = headersOf({
			'x-business-use-case-usage': '{"__proto__":[{"call_count":3}],"constructor":[{"call_count":4}]}',
		});
		expect(usage).toMatchObject({id: '__proto__', percent: 3});
		expect({}).not.toHaveProperty('call_count');
	});

	it('go into a refusal as the minutes until access returns, the longest of them', async () => {
		await using server = await serve(response => {
			const headers = business(
				{type: 'pages', estimated_time_to_regain_access: 3},
				{type: 'messenger', estimated_time_to_regain_access: 12.2},
			);
			for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
			sendJson(response, {error: {message: '(#80006) Too many', code: 80006}}, 400);
		});
		const {graph} = clientOf(server.url);
		const call = graph.http.call({method: 'GET', path: '/me', token}, v.unknown());
		await expect(call).rejects.toMatchObject({answer: {code: 80006, regainMinutes: 13}});
		expect(graph.http.seen.usage.map(({type}) => type)).toEqual(['pages', 'messenger']);
	});

	it('are kept, of each quota the latest', async () => {
		let count = 0;
		await using server = await serve(response => {
			response.setHeader('x-app-usage', JSON.stringify({call_count: ++count * 10}));
			if (count === 1) response.setHeader('x-page-usage', '{"call_count":5}');
			sendJson(response, {});
		});
		const {graph} = clientOf(server.url);
		for (let call = 0; call < 3; call++) await graph.http.call({method: 'GET', path: '/me', token}, v.unknown());
		expect(graph.http.seen.usage).toEqual([
			{limit: 'app', percent: 30, regainMinutes: 0},
			{limit: 'page', percent: 5, regainMinutes: 0},
		]);
	});
});

import {createHmac} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {GraphError, TransportError} from '../../src/graph/error.js';
import {type Answer, type Arrived, sendJson, serve} from '../servers.js';
import {appSecret, clientOf, token} from './client.js';

interface Operation {
	readonly method: string;
	readonly relative_url: string;
}

const operationsOf = ({body}: Arrived): Operation[] =>
	JSON.parse(new URLSearchParams(body).get('batch') ?? '[]') as Operation[];
const pathOf = ({relative_url}: Operation): string => relative_url.split('?')[0] ?? '';
const part = (body: unknown, code = 200): object => ({code, body: JSON.stringify(body)});

const answering =
	(answer: (operation: Operation, index: number) => unknown): Answer =>
	(response, arrived) =>
		sendJson(response, operationsOf(arrived).map(answer));

const ids = (count: number): string[] => Array.from({length: count}, (_, index) => String(1000 + index));
const found = (operation: Operation) => part({id: pathOf(operation), name: `Page ${pathOf(operation)}`});

describe('a batch', () => {
	it('holds 50 reads at most, and answers come in the order of the reads', async () => {
		await using server = await serve(answering(found));
		const answers = await clientOf(server.url, {appSecret}).graph.pages.getMany(ids(120), token);
		expect(server.seen.map(arrived => operationsOf(arrived).length).toSorted((a, b) => b - a)).toEqual([50, 50, 20]);
		expect(answers.map(answer => answer.ok && answer.value.id)).toEqual(ids(120));
		for (const {method, url, headers} of server.seen)
			expect([method, url, headers.authorization]).toEqual(['POST', '/v26.0/', `Bearer ${token.reveal()}`]);
	});

	it('is no call when there is nothing to ask', async () => {
		await using server = await serve(answering(found));
		expect(await clientOf(server.url).graph.pages.getMany([], token)).toEqual([]);
		expect(server.seen).toEqual([]);
	});

	it('gives each part its own token and proof, in the body', async () => {
		await using server = await serve(answering(() => part({data: []})));
		const own = [new Secret('EAAFirst00000000000000'), new Secret('EAASecond0000000000000')];
		const {graph, secrets} = clientOf(server.url, {appSecret});
		await graph.people.conversationOnPages(
			'4000000000000001',
			own.map((token, index) => ({id: String(index), token})),
			token,
		);
		const [arrived] = server.seen;
		const queries = arrived
			? operationsOf(arrived).map(({relative_url}) => new URL(relative_url, 'http://x/').searchParams)
			: [];
		expect(queries.map(query => [query.get('access_token'), query.get('appsecret_proof')])).toEqual(
			own.map(secret => [
				secret.reveal(),
				createHmac('sha256', appSecret.reveal()).update(secret.reveal()).digest('hex'),
			]),
		);
		expect(arrived?.url).toBe('/v26.0/');
		for (const secret of own) expect(secrets).toContain(secret);
	});

	it('asks once more for the parts that Meta did not get to', async () => {
		let round = 0;
		await using server = await serve((response, arrived) => {
			round++;
			sendJson(
				response,
				operationsOf(arrived).map((operation, index) => (round === 1 && index % 3 === 2 ? null : found(operation))),
			);
		});
		const answers = await clientOf(server.url).graph.pages.getMany(ids(9), token);
		expect(server.seen.map(arrived => operationsOf(arrived).map(pathOf))).toEqual([ids(9), ['1002', '1005', '1008']]);
		expect(answers.map(answer => answer.ok && answer.value.id)).toEqual(ids(9));
	});

	it.each([
		['null again', (operation: Operation) => (pathOf(operation) === '1001' ? null : found(operation)), 2],
		['null for all', () => null, 1],
	])('says of a part that never came that it took too long: %s', async (_, answer, rounds) => {
		await using server = await serve(answering(answer));
		const answers = await clientOf(server.url).graph.pages.getMany(ids(3), token);
		expect(server.seen).toHaveLength(rounds);
		const late = answers[1];
		expect(late?.ok === false && late.error).toMatchObject({fault: 'timeout', call: {method: 'GET', path: '/1001'}});
	});

	it('treats parts that are missing at the end as not got to, and leaves out those that nobody asked for', async () => {
		let round = 0;
		await using server = await serve((response, arrived) => {
			const operations = operationsOf(arrived).map(found);
			sendJson(response, round++ === 0 ? operations.slice(0, 2) : [...operations, part({id: '1'}), part({id: '2'})]);
		});
		const answers = await clientOf(server.url).graph.pages.getMany(ids(3), token);
		expect(answers.map(answer => answer.ok && answer.value.id)).toEqual(ids(3));
	});

	it.each([
		[
			'refused',
			part({error: {message: '(#100) No', code: 100, error_subcode: 33}}, 400),
			GraphError,
			{answer: {code: 100, subcode: 33, status: 400}},
		],
		['a web page', {code: 502, body: '<html>'}, TransportError, {fault: 'not-graph'}],
		[
			'of another shape',
			part({name: 'no id'}),
			TransportError,
			{fault: 'shape', message: expect.stringContaining('id is missing')},
		],
		['without a body', {code: 200, body: null}, TransportError, {fault: 'not-graph'}],
		['with the status of a failure', part({id: '1'}, 500), TransportError, {fault: 'not-graph'}],
	])('does not fail as a whole because of a part that is %s', async (_, bad, kind, expected) => {
		await using server = await serve(answering((operation, index) => (index === 1 ? bad : found(operation))));
		const [first, second, third] = await clientOf(server.url).graph.pages.getMany(ids(3), token);
		expect([first?.ok, second?.ok, third?.ok]).toEqual([true, false, true]);
		const error = second?.ok === false ? second.error : undefined;
		expect(error).toBeInstanceOf(kind);
		expect(error).toMatchObject({...expected, call: {method: 'GET', path: '/1001'}});
	});

	it.each([
		['an object', {data: []}, 'the whole answer is an object'],
		['parts that are texts', ['x'], '0 is a text'],
		['parts without a code', [{body: '{}'}], '0.code is missing'],
		['a body that is no text', [{code: 200, body: {id: '1'}}], '0.body is an object'],
	])('fails as a whole when it answers %s', async (_, body, words) => {
		await using server = await serve(response => sendJson(response, body));
		await expect(clientOf(server.url).graph.pages.getMany(['1'], token)).rejects.toMatchObject({
			fault: 'shape',
			message: expect.stringContaining(words),
		});
	});

	it('is refused as a whole where the caller is', async () => {
		await using server = await serve(response => sendJson(response, {error: {message: 'No', code: 190}}, 400));
		await expect(clientOf(server.url).graph.pages.getMany(['1'], token)).rejects.toMatchObject({answer: {code: 190}});
		expect(server.seen).toHaveLength(1);
	});
});

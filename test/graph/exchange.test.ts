import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {type Answer, sendJson, serve} from '../servers.js';
import {clientOf} from './client.js';

const [appSecret, userToken] = ['c0ffee00c0ffee11c0ffee22c0ffee33', 'EAAUserCanary0123456789abcdefghij'];

const refuse =
	(error: object, status = 400): Answer =>
	response =>
		sendJson(response, {error}, status);

/** How often the exchange was asked for with which method, of a server that answers POST so and knows GET. */
const methodsOf = async (toPost: Answer): Promise<string[]> => {
	await using server = await serve((response, arrived, incoming) =>
		arrived.method === 'GET'
			? sendJson(response, {access_token: 'EAALong0123456789abcdef', expires_in: 5_184_000})
			: toPost(response, arrived, incoming),
	);
	const {graph} = clientOf(server.url);
	await graph.tokens.exchange('1', new Secret(appSecret), new Secret(userToken)).catch(() => undefined);
	return server.seen.map(({method}) => method);
};

describe('the exchange of a user token', () => {
	it('puts no secret into the address', async () => {
		await using server = await serve(response => sendJson(response, {access_token: 'EAALong0123456789abcdef'}));
		await clientOf(server.url).graph.tokens.exchange('1', new Secret(appSecret), new Secret(userToken));
		expect(server.seen.map(({method, url}) => [method, url])).toEqual([['POST', '/v26.0/oauth/access_token']]);
		expect(server.seen[0]?.body).toContain(`client_secret=${appSecret}`);
	});

	it.each([
		[
			'code 100, an unsupported post request',
			refuse({code: 100, error_subcode: 33, message: 'Unsupported post request'}),
		],
		['code 2500, an unknown path', refuse({code: 2500, message: 'Unknown path components: /access_token'})],
		['a page that is not there', (response => response.writeHead(404).end('Cannot POST')) satisfies Answer],
		['a method that is not allowed', (response => response.writeHead(405).end()) satisfies Answer],
	])('is asked again as Meta documents it, by a server that takes no POST: %s', async (_, answer) => {
		expect(await methodsOf(answer)).toEqual(['POST', 'GET']);
	});

	it.each([
		['a proof', refuse({code: 100, message: 'Invalid appsecret_proof provided in the API argument'})],
		['a parameter', refuse({code: 100, message: 'Invalid parameter'})],
		['the app', refuse({code: 101, message: 'Error validating application'})],
		['the token', refuse({code: 190, error_subcode: 463, message: 'Session has expired'})],
		['the secret', refuse({code: 1, message: 'Error validating client secret.'})],
		['the calls', refuse({code: 4, message: '(#4) Application request limit reached'})],
		['nothing in particular', (response => response.writeHead(500).end('<h1>Oops</h1>')) satisfies Answer],
	])('is not asked again by a server that complains of %s', async (_, answer) => {
		expect(await methodsOf(answer)).toEqual(['POST']);
	});
});

import {describe, expect, it} from 'vitest';
import {collect} from '../../src/graph/page-through.js';
import {type Answer, sendJson, serve} from '../servers.js';
import {clientOf, token} from './client.js';

const cursorOf = (url: string): string | null => new URL(url, 'http://graph').searchParams.get('after');

/** Three result pages; `next` is what the server makes of it. */
const threePages =
	(next: (after: string) => unknown): Answer =>
	(response, {url}) => {
		const page = Number(cursorOf(url) ?? 0);
		sendJson(response, {
			data: [
				{id: `${page}1`, name: 'One', access_token: `EAAtoken${page}`},
				{id: `${page}2`, name: 'Two'},
			],
			paging: {cursors: {before: 'x', after: String(page + 1)}, ...(page < 2 && {next: next(String(page + 1))})},
		});
	};

describe('a list', () => {
	it('is followed by its cursors to the end, with the token in the header', async () => {
		await using server = await serve(
			threePages(after => `https://graph.facebook.com/me?access_token=x&after=${after}`),
		);
		const pages = await collect(clientOf(server.url).graph.pages.accounts(token));
		expect(pages.map(({id}) => id)).toEqual(['01', '02', '11', '12', '21', '22']);
		expect(server.seen.map(({url}) => cursorOf(url))).toEqual([null, '1', '2']);
		for (const {url, headers} of server.seen) {
			expect(url).not.toContain('access_token=');
			expect(headers.authorization).toBe(`Bearer ${token.reveal()}`);
		}
	});

	it('is not followed by its next: what that names is never called', async () => {
		await using elsewhere = await serve(threePages(() => ''));
		await using server = await serve(
			threePages(after => `${elsewhere.url}/v26.0/me/accounts?access_token=stolen&after=${after}`),
		);
		expect(await collect(clientOf(server.url).graph.pages.accounts(token))).toHaveLength(6);
		expect(elsewhere.seen).toEqual([]);
	});

	it('ends where no next is named, whatever the cursors say', async () => {
		await using server = await serve(response =>
			sendJson(response, {data: [{id: '1'}], paging: {cursors: {after: 'more'}}}),
		);
		expect(await collect(clientOf(server.url).graph.pages.accounts(token))).toHaveLength(1);
		expect(server.seen).toHaveLength(1);
	});

	it.each([
		['no paging', {data: []}],
		['paging that is null', {data: [], paging: null}],
		['a next that is null', {data: [], paging: {next: null, cursors: {after: 'x'}}}],
		['a next without cursors', {data: [], paging: {next: 'https://elsewhere.example.com/'}}],
		['cursors that are null', {data: [], paging: {next: 'x', cursors: null}}],
	])('ends with %s', async (_, body) => {
		await using server = await serve(response => sendJson(response, body));
		expect(await collect(clientOf(server.url).graph.pages.accounts(token))).toEqual([]);
		expect(server.seen).toHaveLength(1);
	});

	it.each([
		['the same cursor again', () => 'same'],
		['two cursors by turns', (after: string | null) => (after === 'one' ? 'two' : 'one')],
	])('that goes in a circle ends: %s', async (_, following) => {
		await using server = await serve((response, {url}) =>
			sendJson(response, {data: [{id: '1'}], paging: {next: 'x', cursors: {after: following(cursorOf(url))}}}),
		);
		await expect(collect(clientOf(server.url).graph.pages.accounts(token))).rejects.toMatchObject({
			fault: 'shape',
			message: 'The list never ends: its cursor goes in a circle',
		});
		expect(server.seen.length).toBeLessThanOrEqual(3);
	});

	it('that never ends is given up', async () => {
		let count = 0;
		await using server = await serve(response =>
			sendJson(response, {data: [], paging: {next: 'x', cursors: {after: `c${count++}`}}}),
		);
		await expect(collect(clientOf(server.url).graph.pages.accounts(token))).rejects.toMatchObject({fault: 'shape'});
		expect(server.seen.length).toBeLessThan(2_010);
	});

	it('is given item by item: whoever stops asks for no further page', async () => {
		await using server = await serve(threePages(() => 'x'));
		for await (const {id} of clientOf(server.url).graph.pages.accounts(token)) if (id === '02') break;
		expect(server.seen).toHaveLength(1);
	});

	it('with a cursor of any text asks for just that text', async () => {
		const cursor = 'a&b=c#d/../ä%41';
		await using server = await serve((response, {url}) =>
			sendJson(response, cursorOf(url) ? {data: []} : {data: [], paging: {next: 'x', cursors: {after: cursor}}}),
		);
		await collect(clientOf(server.url).graph.pages.accounts(token));
		expect(server.seen.map(({url}) => cursorOf(url))).toEqual([null, cursor]);
	});
});

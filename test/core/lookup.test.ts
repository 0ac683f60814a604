import {type LookupOptions, lookup as systemLookup} from 'node:dns';
import type {LookupFunction} from 'node:net';
import {describe, expect, it} from 'vitest';
import {isInHosts} from '../../src/core/hosts-file.js';
import {createLookup, type LookupSettings} from '../../src/core/lookup.js';
import {nameServer, type Said} from './name-server.js';

const host = 'bot.example.com';

/** The system's way, for a test: it knows one name that no name server does. */
const asSystem = () => {
	const asked: string[] = [];
	const system: LookupFunction = (name, options, done) => {
		asked.push(name);
		if (name === 'printer.local') return done(null, options.all ? [{address: '192.0.2.9', family: 4}] : '192.0.2.9', 4);
		done(Object.assign(new Error('not found'), {code: 'ENOTFOUND'}), '');
	};
	return {system, asked};
};

const look = (name: string, options: LookupOptions, settings: LookupSettings): Promise<unknown> =>
	new Promise(resolve => {
		createLookup(settings)(name, options, (error, address, family) =>
			resolve(error ? error.code : family === undefined ? address : [address, family]),
		);
	});

const both = (name: string, type: 'A' | 'AAAA'): Said => {
	if (name !== host) return 'no such name';
	return type === 'A' ? ['192.0.2.1', '192.0.2.2'] : ['2001:db8:0:0:0:0:0:1'];
};
const four = {address: '192.0.2.1', family: 4};
const otherFour = {address: '192.0.2.2', family: 4};
const six = {address: '2001:db8::1', family: 6};

describe('the lookup of a host name', () => {
	it.each<[LookupOptions, unknown]>([
		[{all: true}, [four, otherFour, six]],
		[{all: true, family: 6}, [six]],
		[{all: true, family: 'IPv4'}, [four, otherFour]],
		[{}, ['192.0.2.1', 4]],
		[{family: 6}, ['2001:db8::1', 6]],
	])('answers %j in the form of dns.lookup', async (options, expected) => {
		await using server = await nameServer(both);
		const {system, asked} = asSystem();
		expect(await look(host, options, {servers: server.servers, system})).toEqual(expected);
		expect(asked).toEqual([]);
	});

	it('asks the system where the name servers know nothing: EAI codes are its own', async () => {
		await using server = await nameServer(both);
		const {system, asked} = asSystem();
		expect(await look('nobody.example.com', {all: true}, {servers: server.servers, system})).toBe('ENOTFOUND');
		expect(asked).toEqual(['nobody.example.com']);
	});

	it.each(['printer.local', 'intranet', 'api.test'])('asks nobody but the system for %s', async name => {
		await using server = await nameServer(both);
		const {system, asked} = asSystem();
		await look(name, {all: true}, {servers: server.servers, system});
		expect(asked).toEqual([name]);
		expect(server.asked).toEqual([]);
	});

	it('finds this machine by its name', async () => {
		const found = await look('localhost', {all: true}, {});
		expect(found).toEqual(
			await new Promise(resolve => systemLookup('localhost', {all: true}, (_, addresses) => resolve(addresses))),
		);
	});

	it('asks the system where nothing listens in place of a name server', async () => {
		const server = await nameServer(both);
		await server[Symbol.asyncDispose]();
		const {system, asked} = asSystem();
		await look(host, {all: true}, {servers: server.servers, system});
		expect(asked).toEqual([host]);
	});

	it('does not wait for IPv6 where the name server says nothing about it', async () => {
		await using server = await nameServer((name, type) => (type === 'A' ? both(name, type) : 'silence'));
		const startedAt = performance.now();
		expect(await look(host, {all: true}, {servers: server.servers})).toEqual([four, otherFour]);
		expect(performance.now() - startedAt).toBeLessThan(2000);
	});

	it('takes an address that comes after the answer that there is none for IPv6', async () => {
		const late = (name: string): Promise<Said> => new Promise(done => setTimeout(() => done(both(name, 'A')), 300));
		await using server = await nameServer((name, type) => (type === 'A' ? late(name) : 'no such name'));
		expect(await look(host, {all: true}, {servers: server.servers})).toEqual([four, otherFour]);
	});

	it('ends at once with its signal, and keeps nothing waiting: EAI_AGAIN', async () => {
		await using server = await nameServer(() => 'silence');
		const {system, asked} = asSystem();
		const stop = new AbortController();
		const startedAt = performance.now();
		const answer = look(host, {all: true}, {servers: server.servers, system, signal: stop.signal});
		setTimeout(() => stop.abort(), 100);
		expect(await answer).toBe('EAI_AGAIN');
		expect(performance.now() - startedAt).toBeLessThan(2000);
		expect(asked).toEqual([]);
	});

	it('says after a while that no name server answers: EAI_AGAIN, and leaves the system alone', async () => {
		await using server = await nameServer(() => 'silence');
		const {system, asked} = asSystem();
		expect(await look(host, {all: true}, {servers: server.servers, system})).toBe('EAI_AGAIN');
		expect(server.asked.length).toBeGreaterThan(2);
		expect(asked).toEqual([]);
	});
});

it.each([
	['127.0.0.1 localhost bot.example.com', true],
	['# 127.0.0.1 bot.example.com', false],
	['10.0.0.1\tBOT.example.com # mine', true],
	['10.0.0.1 other.bot.example.com', false],
	['bot.example.com 10.0.0.1', false],
	['', false],
])('a hosts file of %j names the host: %s', (text, expected) => {
	expect(isInHosts(text, host)).toBe(expected);
});

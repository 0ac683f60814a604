import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';

/** What a name server says of a name: addresses, that there is no such name, or nothing at all. */
export type Said = readonly string[] | 'no such name' | 'silence';

const types: Readonly<Record<number, 'A' | 'AAAA'>> = {1: 'A', 28: 'AAAA'};

const bytesOf = (address: string): Buffer =>
	address.includes(':')
		? Buffer.from(
				address
					.split(':')
					.map(part => part.padStart(4, '0'))
					.join(''),
				'hex',
			)
		: Buffer.from(address.split('.').map(Number));

const recordOf = (address: string, type: number): Buffer => {
	const data = bytesOf(address);
	const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length]);
	return Buffer.concat([head, data]);
};

/** A name server on this machine, for as long as a test wants it. */
export const nameServer = async (says: (name: string, type: 'A' | 'AAAA') => Said | Promise<Said>) => {
	const socket = createSocket('udp4');
	const asked: string[] = [];
	socket.on('message', async (message, from) => {
		let at = 12;
		const labels: string[] = [];
		for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
			labels.push(message.toString('latin1', at + 1, at + 1 + length));
			at += length + 1;
		}
		const code = message.readUInt16BE(at + 1);
		const type = types[code] ?? 'A';
		const name = labels.join('.');
		asked.push(`${type} ${name}`);
		const said = await says(name, type);
		if (said === 'silence') return;
		const records = said === 'no such name' ? [] : said.map(address => recordOf(address, code));
		const head = Buffer.alloc(12);
		message.copy(head, 0, 0, 2);
		head.writeUInt16BE(said === 'no such name' ? 0x8183 : 0x8180, 2);
		head.writeUInt16BE(1, 4);
		head.writeUInt16BE(records.length, 6);
		socket.send(Buffer.concat([head, message.subarray(12, at + 5), ...records]), from.port, from.address);
	});
	socket.bind(0, '127.0.0.1');
	await once(socket, 'listening');
	return {
		servers: [`127.0.0.1:${(socket.address() as AddressInfo).port}`],
		asked,
		[Symbol.asyncDispose]: async (): Promise<void> => {
			socket.close();
			await once(socket, 'close');
		},
	};
};

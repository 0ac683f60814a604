import {createServer} from 'node:http';
import type {AddressInfo, Socket} from 'node:net';
import {expect, it, onTestFinished} from 'vitest';
import {Forwarder, forwarding} from '../../src/webhook/listen/forwarder.js';

it('knows the other end of its own connections, and no other connection that has the same port', async () => {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	const {port} = server.address() as AddressInfo;
	const forwarder = new Forwarder({...forwarding, target: new URL(`http://127.0.0.1:${port}/`)});
	onTestFinished(async () => {
		server.closeAllConnections();
		server.close();
		await forwarder.close(0);
	});
	const arrived = new Promise<Socket>(resolve => server.once('request', ({socket}) => resolve(socket)));
	void forwarder.forward({}, Buffer.from('{}'));
	const {localAddress = '', localPort = 0, remoteAddress = '', remotePort = 0} = await arrived;
	const accepted = {localAddress, localPort, remoteAddress, remotePort};
	expect(forwarder.isOwn(accepted)).toBe(true);
	expect(forwarder.isOwn({...accepted, localAddress: `::ffff:${localAddress}`})).toBe(true);
	expect(forwarder.isOwn({...accepted, localPort: port - 1})).toBe(false);
	expect(forwarder.isOwn({...accepted, remotePort: remotePort - 1})).toBe(false);
	expect(forwarder.isOwn({...accepted, localAddress: '127.0.0.2'})).toBe(false);
});

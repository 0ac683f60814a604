// Clients that cost next to nothing, so that the server is what is measured: requests are bytes, written to sockets.
import {connect} from 'node:net';

export const encode = ({method = 'GET', path, token, body}) => {
	const content = body === undefined ? '' : JSON.stringify(body);
	const headers = [
		`${method} ${path} HTTP/1.1`,
		'host: 127.0.0.1',
		`authorization: Bearer ${token}`,
		...(content && ['content-type: application/json', `content-length: ${Buffer.byteLength(content)}`]),
	];
	return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${content}`);
};

/** One connection. `ask` sends one request at a time, and resolves to status and body. */
export const openClient = async url => {
	const {hostname, port} = new URL(url);
	const socket = connect({host: hostname, port: Number(port), noDelay: true});
	await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
	let received = Buffer.alloc(0);
	let waiting;
	socket.on('data', part => {
		received = received.length === 0 ? part : Buffer.concat([received, part]);
		const end = received.indexOf('\r\n\r\n');
		if (end < 0) return;
		const head = received.toString('latin1', 0, end);
		const length = Number(/\ncontent-length: (\d+)/i.exec(head)?.[1]);
		if (received.length < end + 4 + length) return;
		const body = received.toString('utf8', end + 4, end + 4 + length);
		received = received.subarray(end + 4 + length);
		waiting.resolve({status: Number(head.slice(9, 12)), body});
	});
	socket.on('close', () => waiting?.reject(new Error('the connection was closed')));
	return {
		ask: bytes =>
			new Promise((resolve, reject) => {
				waiting = {resolve, reject};
				socket.write(bytes);
			}),
		close: () => {
			waiting = undefined;
			socket.destroy();
		},
	};
};

/** Lets so many clients do something again and again for a while. @returns how often it was done in a second */
export const crowd = async (url, count, ms, act) => {
	const clients = await Promise.all(Array.from({length: count}, () => openClient(url)));
	const started = performance.now();
	let done = 0;
	await Promise.all(
		clients.map(async ({ask}, index) => {
			for (let round = 0; performance.now() - started < ms; round++) {
				await act(ask, index, round);
				done++;
			}
		}),
	);
	const seconds = (performance.now() - started) / 1000;
	for (const client of clients) client.close();
	return done / seconds;
};

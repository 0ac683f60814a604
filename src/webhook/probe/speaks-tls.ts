import {connect} from 'node:tls';
import {createLookup} from '../../core/lookup.js';

/** Whether TLS can be spoken to the port of a URL, whatever its certificate says. Sends nothing else. */
export const speaksTls = (url: URL, timeoutMs: number): Promise<boolean> =>
	new Promise(resolve => {
		const host = url.hostname.replace(/^\[|\]$/g, '');
		const over = new AbortController();
		const socket = connect({
			host,
			port: Number(url.port) || 80,
			rejectUnauthorized: false,
			timeout: timeoutMs,
			lookup: createLookup({signal: over.signal}),
		});
		const finish = (spoken: boolean): void => {
			socket.destroy();
			over.abort();
			resolve(spoken);
		};
		socket.on('secureConnect', () => finish(true));
		socket.on('timeout', () => finish(false));
		socket.on('error', () => finish(false));
	});

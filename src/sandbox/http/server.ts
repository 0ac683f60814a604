import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Faults} from '../faults/faults.js';
import type {GraphApi} from '../graph-api.js';
import type {Sandbox} from '../sandbox.js';
import {graphListener, type Listener} from './graph-listener.js';

export interface Served {
	readonly url: string;
	close(): Promise<void>;
}

const isControl = (url = ''): boolean => /^\/_sandbox(?:[/?]|$)/.test(url);

/** Listens, and answers as the Graph API. Port 0 takes a free one. */
export const listen = (
	api: GraphApi,
	faults: Faults,
	sandbox: Sandbox,
	{host, port}: {readonly host: string; readonly port: number},
): Promise<Served> => {
	const graph = graphListener(api, faults);
	let control: Listener | undefined;
	// The control API is loaded when it is first used: a sandbox inside a command never needs it.
	const controlled: Listener = async (incoming, outgoing) => {
		control ??= (await import('../control/control-listener.js')).controlListener(sandbox);
		await control(incoming, outgoing);
	};
	const server = createServer((incoming, outgoing) => {
		const listener = isControl(incoming.url) ? controlled : graph;
		listener(incoming, outgoing).catch(() => outgoing.destroy());
	});
	return new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(port, host, () => {
			const {port: taken} = server.address() as AddressInfo;
			resolve({
				url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
				close: async () => {
					// Answers that are ready go out first: who saw a bot's message may end the sandbox before the bot has its answer.
					await nextTurn();
					await nextTurn();
					await new Promise<void>(done => {
						server.close(() => done());
						server.closeAllConnections();
					});
				},
			});
		});
	});
};

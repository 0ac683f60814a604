import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';

/** A request as it passed by. */
export interface Passed {
	readonly method: string;
	/** With version and query. */
	readonly url: string;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: string;
}

/** An answer that the proxy gives itself. */
interface OwnAnswer {
	readonly status: number;
	readonly body: string;
}

/** Stands between the tool and a server, and sees what goes by. `pass` may answer itself, or return false: then no answer ever comes. */
export const startProxy = async (
	target: string,
	pass: (passed: Passed, count: number) => boolean | OwnAnswer = () => true,
): Promise<{url: string; seen: Passed[]}> => {
	const seen: Passed[] = [];
	const server = createServer((incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const {method = '', url = '', headers} = incoming;
			const body = Buffer.concat(chunks);
			const passed = {method, url, headers, body: body.toString()};
			seen.push(passed);
			const decided = pass(passed, seen.length);
			if (decided === false) return;
			if (decided !== true) {
				outgoing.writeHead(decided.status).end(decided.body);
				return;
			}
			const onward = request(new URL(url, target), {method, headers}, answer => {
				outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
				answer.pipe(outgoing);
			});
			onward.on('error', () => outgoing.destroy());
			onward.end(body);
		});
	});
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen};
};

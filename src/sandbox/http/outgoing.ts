import {request as httpRequest} from 'node:http';
import {request as httpsRequest} from 'node:https';

export interface OutgoingRequest {
	readonly method: 'GET' | 'POST';
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	readonly timeoutMs: number;
}

export interface IncomingAnswer {
	readonly status: number;
	readonly statusText: string;
	readonly body: string;
}

/** What is read of an answer. */
const largestAnswer = 65_536;

/** Calls the bot's server as Meta does: no redirect is followed. @throws Error with a `code` when nobody answers in time */
export const callOut = (url: URL, {method, headers, body, timeoutMs}: OutgoingRequest): Promise<IncomingAnswer> =>
	new Promise((resolve, reject) => {
		const signal = AbortSignal.timeout(timeoutMs);
		const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
		const length = body === undefined ? {} : {'content-length': String(Buffer.byteLength(body))};
		const request = send(
			url,
			{method, headers: {accept: '*/*', ...length, ...headers}, signal, agent: false},
			answer => {
				const chunks: Buffer[] = [];
				let size = 0;
				const finish = (): void =>
					resolve({
						status: answer.statusCode ?? 0,
						statusText: answer.statusMessage ?? '',
						body: Buffer.concat(chunks).toString().slice(0, largestAnswer),
					});
				answer.on('data', (chunk: Buffer) => {
					chunks.push(chunk);
					size += chunk.length;
					if (size < largestAnswer) return;
					finish();
					answer.destroy();
				});
				answer.on('end', finish);
				answer.on('error', reject);
			},
		);
		request.on('error', reject);
		request.end(body);
	});

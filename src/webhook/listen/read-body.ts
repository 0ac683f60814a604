import type {IncomingMessage} from 'node:http';

/** The whole body, or `undefined` as soon as it is known to be larger than the limit; the rest is then thrown away. */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer | undefined> =>
	new Promise((resolve, reject) => {
		const parts: Buffer[] = [];
		let size = 0;
		const refuse = (): void => {
			request.removeListener('data', take);
			request.resume();
			resolve(undefined);
		};
		const take = (part: Buffer): void => {
			size += part.length;
			if (size > limit) refuse();
			else parts.push(part);
		};
		request.on('error', reject);
		if (Number(request.headers['content-length']) > limit) return refuse();
		request.on('data', take);
		request.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
	});

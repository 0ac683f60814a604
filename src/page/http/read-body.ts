import type {IncomingMessage} from 'node:http';

/** The body of a request. @throws RangeError when it is larger than the limit */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > limit) throw new RangeError(`More than ${Math.round(limit / 1024 / 1024)} MB are not taken`);
		parts.push(part);
	}
	return Buffer.concat(parts);
};

import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import {type Call, GraphError, TransportError} from './error.js';
import type {Http, Params} from './http.js';
import {appSecretProof} from './proof.js';
import {checkShape, readReply} from './reply.js';
import {record} from './schema.js';

/** One read inside a batch. Each may have a token of its own. */
export interface BatchRead<Schema extends v.GenericSchema> {
	readonly path: string;
	readonly params?: Params;
	readonly token: Secret;
	readonly schema: Schema;
}

export type Settled<Value> =
	| {readonly ok: true; readonly value: Value}
	| {readonly ok: false; readonly error: GraphError | TransportError};

/** Operations that Meta takes in one batch. Source: Graph API, batch requests. */
const mostOperations = 50;

const part = v.nullable(record({code: v.number(), body: v.nullish(v.string())}));

const relativeUrl = (http: Http, read: BatchRead<v.GenericSchema>): string => {
	const query = new URLSearchParams();
	for (const [key, value] of Object.entries(read.params ?? {})) if (value !== undefined) query.set(key, String(value));
	query.set('access_token', read.token.reveal());
	if (http.appSecret) query.set('appsecret_proof', appSecretProof(read.token, http.appSecret));
	return `${read.path.slice(1)}?${query}`;
};

const settle = <Schema extends v.GenericSchema>(
	read: BatchRead<Schema>,
	answer: v.InferOutput<typeof part> | undefined,
): Settled<v.InferOutput<Schema>> => {
	const call: Call = {method: 'GET', path: read.path};
	try {
		if (!answer) throw new TransportError('timeout', 'Meta did not get to this part of the batch in time', call);
		return {ok: true, value: checkShape(read.schema, readReply(call, answer.code, answer.body ?? ''), call)};
	} catch (error) {
		if (error instanceof GraphError || error instanceof TransportError) return {ok: false, error};
		throw error;
	}
};

/**
 * Many reads in few requests: chunks of 50, side by side. What Meta did not get to (`null`) is asked once more.
 * The answers come in the order of the reads; a refused read is a value, not an exception.
 */
export const batch = async <Schema extends v.GenericSchema>(
	http: Http,
	token: Secret,
	reads: readonly BatchRead<Schema>[],
): Promise<readonly Settled<v.InferOutput<Schema>>[]> => {
	const send = async (chunk: readonly BatchRead<Schema>[]) => {
		const operations = chunk.map(read => ({method: 'GET', relative_url: relativeUrl(http, read)}));
		return http.call(
			{
				method: 'POST',
				path: '/',
				token,
				params: {batch: JSON.stringify(operations), include_headers: false},
				within: chunk.map(read => read.token),
			},
			v.array(part),
		);
	};
	const run = async (chunk: readonly BatchRead<Schema>[]) => {
		const answers = [...(await send(chunk))];
		const missed = chunk.flatMap((read, index) => (answers[index] ? [] : [{read, index}]));
		if (missed.length > 0 && missed.length < chunk.length) {
			const again = await send(missed.map(({read}) => read));
			missed.forEach(({index}, place) => {
				answers[index] = again[place] ?? null;
			});
		}
		return chunk.map((read, index) => settle(read, answers[index] ?? undefined));
	};
	const chunks = Array.from({length: Math.ceil(reads.length / mostOperations)}, (_, index) =>
		reads.slice(index * mostOperations, (index + 1) * mostOperations),
	);
	return (await Promise.all(chunks.map(run))).flat();
};

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

/** Requests side by side, where each read has to be one of its own. */
const mostSideBySide = 10;

/** Statuses of a gateway or a stand-in that has no such call, and says so in its own words. */
const unknownCall = new Set([404, 405, 501]);

/** Codes for a call that is not there, or not taken so. */
const unknownCodes = new Set([3, 12, 100, 803, 2500]);

/** Whether what answers knows no batches: gateways between a program and Meta often pass on single calls alone. */
const takesNoBatch = (error: unknown): boolean => {
	if (error instanceof TransportError) return unknownCall.has(error.status ?? 0);
	if (!(error instanceof GraphError)) return false;
	const {code, message} = error.answer;
	return unknownCodes.has(code) && !/appsecret|access token/i.test(message);
};

const alone = async <Schema extends v.GenericSchema>(
	http: Http,
	{path, params = {}, token, schema}: BatchRead<Schema>,
): Promise<Settled<v.InferOutput<Schema>>> => {
	try {
		return {ok: true, value: await http.call({method: 'GET', path, params, token}, schema)};
	} catch (error) {
		if (error instanceof GraphError || error instanceof TransportError) return {ok: false, error};
		throw error;
	}
};

/**
 * Many reads in few requests: chunks of 50, side by side. What Meta did not get to (`null`) is asked once more. Where no batch is
 * taken, each read goes by itself.
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
	let turn: Promise<unknown> = Promise.resolve();
	const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
		const mine = turn.then(work);
		turn = mine.catch(() => undefined);
		return mine;
	};
	const singly = async (chunk: readonly BatchRead<Schema>[]): Promise<Settled<v.InferOutput<Schema>>[]> => {
		const settled: Settled<v.InferOutput<Schema>>[] = [];
		for (let at = 0; at < chunk.length; at += mostSideBySide)
			settled.push(...(await Promise.all(chunk.slice(at, at + mostSideBySide).map(read => alone(http, read)))));
		return settled;
	};
	const run = async (chunk: readonly BatchRead<Schema>[]): Promise<Settled<v.InferOutput<Schema>>[]> => {
		try {
			return await together(chunk);
		} catch (error) {
			if (!takesNoBatch(error)) throw error;
			return inTurn(() => singly(chunk));
		}
	};
	const together = async (chunk: readonly BatchRead<Schema>[]): Promise<Settled<v.InferOutput<Schema>>[]> => {
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

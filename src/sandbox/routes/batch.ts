import {isRecord} from '../../core/json.js';
import {resultsIn, withResults} from '../rules/batch-results.js';
import {demandToken} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';
import type {Call, InnerAnswer, Method, Route} from './route.js';

/** Calls that one batch may hold. */
export const batchSize = 50;

interface Operation {
	readonly method: Method;
	readonly relativeUrl: string;
	readonly body: string;
	readonly name?: string;
	readonly dependsOn?: string;
	readonly omitOnSuccess: boolean;
}

const refuse = (message: string): Refusal => new Refusal(message, {code: 100, type: 'GraphBatchException'});

const methods: readonly string[] = ['GET', 'POST', 'DELETE'];

const operationIn = (item: unknown, index: number): Operation => {
	if (!isRecord(item) || typeof item.relative_url !== 'string')
		throw refuse(`(#100) Param batch[${index}][relative_url] is required`);
	const method = String(item.method ?? 'GET').toUpperCase();
	if (!methods.includes(method))
		throw refuse(`(#100) Param batch[${index}][method] must be one of {GET, POST, DELETE}`);
	return {
		method: method as Method,
		relativeUrl: item.relative_url,
		body: typeof item.body === 'string' ? item.body : '',
		omitOnSuccess: item.omit_response_on_success !== false && item.omit_response_on_success !== 'false',
		...(typeof item.name === 'string' && {name: item.name}),
		...(typeof item.depends_on === 'string' && {dependsOn: item.depends_on}),
	};
};

const operationsIn = (call: Call): Operation[] => {
	if (!call.caller) throw refuse('Top level app id is invalid');
	demandToken(call);
	const batch = call.params.structure('batch');
	if (!Array.isArray(batch)) throw refuse('(#100) The parameter batch is required');
	if (batch.length > batchSize) throw refuse(`Too many requests in batch message. Maximum batch size is ${batchSize}`);
	return batch.map(operationIn);
};

/** Names are texts here, and programs look for them as Meta spells them. */
const spelt = (name: string): string => (name === 'content-type' ? 'Content-Type' : name);

const shown = ({status, headers, body}: InnerAnswer, includeHeaders: boolean): object => ({
	code: status,
	...(includeHeaders && {headers: Object.entries(headers).map(([name, value]) => ({name: spelt(name), value}))}),
	body: JSON.stringify(body),
});

const run = async (call: Call): Promise<unknown> => {
	const operations = operationsIn(call);
	const includeHeaders = call.params.text('include_headers') !== 'false';
	const done = new Map<string, InnerAnswer>();
	const neededBy = new Set(
		operations.flatMap(({relativeUrl, body, dependsOn}) => [
			...resultsIn(relativeUrl),
			...resultsIn(body),
			...(dependsOn === undefined ? [] : [dependsOn]),
		]),
	);
	const answers: unknown[] = [];
	for (const operation of operations) {
		const needs = [...resultsIn(operation.relativeUrl), ...resultsIn(operation.body), operation.dependsOn ?? ''];
		const unmet = needs.some(name => name !== '' && (done.get(name)?.status ?? 0) !== 200);
		if (unmet) {
			answers.push(null);
			continue;
		}
		const results = new Map([...done].map(([name, {body}]) => [name, body]));
		const answer = await call.again({
			method: operation.method,
			target: withResults(operation.relativeUrl, results),
			body: withResults(operation.body, results),
		});
		if (operation.name !== undefined) done.set(operation.name, answer);
		const omitted =
			operation.name !== undefined && neededBy.has(operation.name) && operation.omitOnSuccess && answer.status === 200;
		answers.push(omitted ? null : shown(answer, includeHeaders));
	}
	return answers;
};

export const batchRoutes: readonly Route[] = [
	{
		method: 'POST',
		path: '/',
		does: 'up to 50 calls, with own tokens, names, depends_on, results of earlier calls, omitted answers',
		lacks: 'attached files; calls run one after another and never time out',
		handle: run,
	},
];

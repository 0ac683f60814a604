import {isRecord} from '../../core/json.js';
import {Params} from '../http/params.js';
import type {Call} from '../routes/route.js';
import {type FieldRequest, parseFields} from './parse-fields.js';
import {refusals} from './refusals.js';
import {type GraphNode, typeName} from './resolve-node.js';

/** What can be read of a kind of object. A field whose value is `undefined` is left out of the answer. */
export interface NodeReader<Node> {
	/** What is answered when the call does not say. */
	readonly usual: readonly string[];
	readonly fields: Readonly<Record<string, (node: Node, call: Call) => unknown>>;
}

const requested = (params: Params): readonly FieldRequest[] | undefined => {
	const list = params.list('fields');
	return list === undefined || list.length === 0 ? undefined : parseFields(list.join(','));
};

/** Keeps of a value that a field gave what the braces after it ask for. */
const pick = (value: unknown, fields: readonly FieldRequest[] | undefined): unknown => {
	if (!fields || !isRecord(value))
		return Array.isArray(value) && fields ? value.map(item => pick(item, fields)) : value;
	if (Array.isArray(value.data)) return {...value, data: value.data.map(item => pick(item, fields))};
	const kept = fields.filter(({name}) => name in value);
	return Object.fromEntries(kept.map(({name, fields}) => [name, pick(value[name], fields)]));
};

const printFields = (fields: readonly FieldRequest[]): string =>
	fields
		.map(({name, modifiers, fields}) => {
			const dots = Object.entries(modifiers).map(([key, value]) => `.${key}(${value})`);
			return `${name}${dots.join('')}${fields ? `{${printFields(fields)}}` : ''}`;
		})
		.join(',');

const edgeParams = ({modifiers, fields}: FieldRequest): Params =>
	new Params(
		new Map<string, unknown>([
			...Object.entries(modifiers),
			...(fields ? [['fields', printFields(fields)] as const] : []),
		]),
	);

const readField = async <Node extends GraphNode>(
	call: Call,
	node: Node,
	reader: NodeReader<Node>,
	field: FieldRequest,
): Promise<unknown> => {
	const read = Object.hasOwn(reader.fields, field.name) ? reader.fields[field.name] : undefined;
	if (read) return pick(await read(node, call), field.fields);
	const edge = await call.edge(node, field.name, edgeParams(field));
	if (edge === undefined) throw refusals.nonexistingField(field.name, typeName(node));
	return edge;
};

/** A node as `fields` asks for it; its id is always there. */
export const project = async <Node extends GraphNode>(
	call: Call,
	node: Node,
	reader: NodeReader<Node>,
	usual: readonly string[] = reader.usual,
): Promise<object> => {
	const fields = requested(call.params) ?? usual.map(name => ({name, modifiers: {}}));
	const answer: Record<string, unknown> = {};
	for (const field of fields) {
		const value = await readField(call, node, reader, field);
		if (value !== undefined) answer[field.name] = value;
	}
	answer.id = node.id;
	return answer;
};

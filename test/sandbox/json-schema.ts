import {isRecord} from '../../src/core/json.js';

/** The parts of a valibot schema that a JSON Schema can say. */
interface Schema {
	readonly kind: string;
	readonly type: string;
	readonly [key: string]: unknown;
}

const isSchema = (value: unknown): value is Schema => isRecord(value) && typeof value.type === 'string';

const schemaAt = (holder: Schema, key: string): Schema => {
	const value = holder[key];
	if (!isSchema(value)) throw new TypeError(`A schema of type ${holder.type} has no schema at ${key}`);
	return value;
};

const listAt = (holder: Schema, key: string): Schema[] => {
	const value = holder[key];
	return Array.isArray(value) ? value.filter(isSchema) : [];
};

const action: Readonly<Record<string, (action: Schema) => object>> = {
	regex: ({requirement}) => ({pattern: (requirement as RegExp).source}),
	description: ({description}) => ({description}),
	url: () => ({format: 'uri'}),
	iso_timestamp: () => ({format: 'date-time'}),
	min_length: ({requirement}) => ({minItems: requirement}),
	min_value: ({requirement}) => ({minimum: requirement}),
};

const objectOf = (schema: Schema): object => {
	const entries = Object.entries(schema.entries as Record<string, Schema>);
	const required = entries.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
	return {
		type: 'object',
		properties: Object.fromEntries(entries.map(([name, entry]) => [name, toJsonSchema(entry)])),
		...(required.length > 0 && {required}),
		additionalProperties: false,
	};
};

const types: Readonly<Record<string, (schema: Schema) => object>> = {
	string: () => ({type: 'string'}),
	number: () => ({type: 'number'}),
	boolean: () => ({type: 'boolean'}),
	unknown: () => ({}),
	literal: ({literal}) => ({const: literal}),
	picklist: ({options}) => ({enum: options}),
	array: schema => ({type: 'array', items: toJsonSchema(schemaAt(schema, 'item'))}),
	record: schema => ({type: 'object', additionalProperties: toJsonSchema(schemaAt(schema, 'value'))}),
	union: schema => ({anyOf: listAt(schema, 'options').map(toJsonSchema)}),
	optional: schema => toJsonSchema(schemaAt(schema, 'wrapped')),
	strict_object: objectOf,
};

/** A valibot schema as JSON Schema. @throws TypeError for what it cannot say */
export const toJsonSchema = (value: unknown): object => {
	if (!isSchema(value)) throw new TypeError('This is no schema');
	const convert = types[value.type];
	if (!convert) throw new TypeError(`JSON Schema has no ${value.type}`);
	const [inner, ...actions] = listAt(value, 'pipe');
	if (!inner || (value.type === 'optional' && !value.pipe)) return convert(value);
	// The first part of a pipe is the schema itself, which may be a pipe in turn.
	const base = inner === value || !inner.pipe ? convert(inner) : toJsonSchema(inner);
	return Object.assign({}, base, ...actions.map(part => action[part.type]?.(part) ?? {}));
};

import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const quoted = value => `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const indent = text => text.replaceAll('\n', '\n\t');

const members = ({properties = {}, required = []}) =>
	Object.entries(properties).map(([name, schema]) => {
		const about = schema.description ? `/** ${schema.description} */\n\t` : '';
		const mark = required.includes(name) ? '' : '?';
		return `\t${about}readonly ${/^[$\w]+$/.test(name) ? name : quoted(name)}${mark}: ${indent(typeOf(schema))};\n`;
	});

const listOf = item => (/^\w+$/.test(item) ? `readonly ${item}[]` : `ReadonlyArray<${item}>`);

/** A JSON Schema as a TypeScript type. @throws TypeError for what it cannot say */
const typeOf = schema => {
	if (schema.enum) return schema.enum.map(quoted).join(' | ');
	if (schema.const !== undefined) return quoted(schema.const);
	if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
	if (schema.type === 'array') return listOf(typeOf(schema.items));
	if (schema.properties) return `{\n${members(schema).join('')}}`;
	if (schema.type === 'object') return `Readonly<Record<string, ${typeOf(schema.additionalProperties)}>>`;
	if (schema.type === undefined) return 'unknown';
	if (['string', 'number', 'boolean'].includes(schema.type)) return schema.type;
	throw new TypeError(`No type says ${JSON.stringify(schema)}`);
};

/**
 * In the source, `Seed` is inferred from its validation, in types of the library that validates. Those who install the
 * package do not have that library: they get the type of the published JSON Schema, which a test holds to the validation.
 */
export const seedType = root => ({
	name: 'seed-type',
	load: id => {
		if (!/[\\/]seed[\\/]schema\.d\.ts$/.test(id)) return null;
		const schema = JSON.parse(readFileSync(join(root, 'src/sandbox/world.schema.json'), 'utf8'));
		return `/** A world in a file: people, pages and apps go by their names, and what is left out is as usual. */\nexport interface Seed ${typeOf(schema)}\n`;
	},
});

import {isRecord} from '../../core/json.js';
import {refusals} from '../rules/refusals.js';
import {parseRelaxed} from './relaxed-json.js';

const parsed = (text: string): unknown => {
	try {
		return parseRelaxed(text);
	} catch {
		return undefined;
	}
};

/**
 * The parameters of a call, wherever they came from. In a query or a form, lists and objects are JSON texts;
 * in a JSON body they are themselves, and a JSON text in their place is refused as Meta does.
 */
export class Params {
	readonly #values: ReadonlyMap<string, unknown>;
	/** Names that came in a JSON body. */
	readonly #json: ReadonlySet<string>;

	constructor(values: ReadonlyMap<string, unknown>, json: ReadonlySet<string> = new Set()) {
		this.#values = values;
		this.#json = json;
	}

	/** Whether it came, and not as `null`. */
	has(name: string): boolean {
		return (this.#values.get(name) ?? undefined) !== undefined;
	}

	names(): string[] {
		return [...this.#values.keys()];
	}

	raw(name: string): unknown {
		return this.#values.get(name);
	}

	text(name: string): string | undefined {
		const value = this.#values.get(name);
		if (value === undefined || value === null) return undefined;
		return typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
	}

	/** A list of texts: JSON, or separated by commas. */
	list(name: string): string[] | undefined {
		const value = this.#values.get(name);
		if (value === undefined || value === null) return undefined;
		const items = Array.isArray(value) ? value : typeof value === 'string' ? listIn(value) : [value];
		return items.map(item => (typeof item === 'string' ? item.trim() : JSON.stringify(item)));
	}

	/** An object or a list as it is meant. @throws Refusal for a JSON text inside a JSON body */
	structure(name: string): unknown {
		const value = this.#values.get(name);
		if (typeof value !== 'string') return value;
		const inner = parsed(value);
		if (!isRecord(inner) && !Array.isArray(inner)) return value;
		if (this.#json.has(name)) throw refusals.manyIds();
		return inner;
	}

	flag(name: string): boolean {
		const value = this.text(name);
		return value === 'true' || value === '1';
	}

	/** A whole number. @throws Refusal for anything else */
	count(name: string): number | undefined {
		const value = this.text(name);
		if (value === undefined || value === '') return undefined;
		if (!/^-?\d{1,9}$/.test(value)) throw refusals.parameter(`Param ${name} must be an integer`);
		return Number(value);
	}

	/** The same call with other values. `undefined` takes a parameter away. */
	with(changed: Readonly<Record<string, unknown>>): Params {
		const values = new Map(this.#values);
		for (const [name, value] of Object.entries(changed))
			if (value === undefined) values.delete(name);
			else values.set(name, value);
		return new Params(values, this.#json);
	}
}

const listIn = (text: string): readonly unknown[] => {
	const trimmed = text.trim();
	if (trimmed === '') return [];
	const json = trimmed.startsWith('[') ? parsed(trimmed) : undefined;
	return Array.isArray(json) ? json : trimmed.split(',');
};

import {Refusal} from './refusal.js';

/** One entry of `fields`: `accounts.limit(5){id,name}`. */
export interface FieldRequest {
	readonly name: string;
	readonly modifiers: Readonly<Record<string, string>>;
	readonly fields?: readonly FieldRequest[];
}

/** How deep fields may be nested. */
const deepest = 10;

class Reader {
	#at = 0;

	constructor(readonly text: string) {}

	fail(wanted: string): Refusal {
		const found = this.text[this.#at];
		return new Refusal(
			`Syntax error "Expected ${wanted} instead of ${found === undefined ? 'end of string' : `"${found}"`}." at character ${this.#at}: ${this.text}`,
			{code: 2500},
		);
	}

	take(character: string): boolean {
		if (this.text[this.#at] !== character) return false;
		this.#at += 1;
		return true;
	}

	word(): string {
		const start = this.#at;
		while (/[\w:-]/.test(this.text[this.#at] ?? '')) this.#at += 1;
		if (start === this.#at) throw this.fail('a field name');
		return this.text.slice(start, this.#at);
	}

	upTo(end: string): string {
		const stop = this.text.indexOf(end, this.#at);
		if (stop < 0) {
			this.#at = this.text.length;
			throw this.fail(`"${end}"`);
		}
		const value = this.text.slice(this.#at, stop);
		this.#at = stop + 1;
		return value;
	}

	get ended(): boolean {
		return this.#at >= this.text.length;
	}
}

const readList = (reader: Reader, depth: number): FieldRequest[] => {
	if (depth > deepest) throw reader.fail('fewer braces');
	const list: FieldRequest[] = [];
	do list.push(readField(reader, depth));
	while (reader.take(','));
	return list;
};

const readField = (reader: Reader, depth: number): FieldRequest => {
	const name = reader.word();
	const modifiers: Record<string, string> = {};
	let fields: FieldRequest[] | undefined;
	for (;;) {
		if (reader.take('.')) {
			const key = reader.word();
			if (!reader.take('(')) throw reader.fail('"("');
			modifiers[key] = reader.upTo(')');
		} else if (reader.take('{')) {
			fields = readList(reader, depth + 1);
			if (!reader.take('}')) throw reader.fail('"}"');
		} else return {name, modifiers, ...(fields && {fields})};
	}
};

/** Reads the parameter `fields`. @throws Refusal for what is no list of fields */
export const parseFields = (text: string): FieldRequest[] => {
	const reader = new Reader(text.replace(/\s/g, '').replace(/,$/, ''));
	if (reader.ended) return [];
	const list = readList(reader, 0);
	if (!reader.ended) throw reader.fail('end of string');
	return list;
};

import {inspect} from 'node:util';

/** Shows enough of a secret to recognise it, never enough to use it: `EAAH…3f`. */
export const mask = (value: string): string => (value.length < 16 ? '…' : `${value.slice(0, 4)}…${value.slice(-2)}`);

/** A value that must not be seen. In every form that prints (string, JSON, inspect) it is its mask. */
export class Secret {
	readonly #value: string;

	constructor(value: string) {
		this.#value = value;
	}

	/** The value itself: for the request that needs it, and for nothing else. */
	reveal(): string {
		return this.#value;
	}

	equals(other: Secret): boolean {
		return this.#value === other.#value;
	}

	toString(): string {
		return mask(this.#value);
	}

	toJSON(): string {
		return mask(this.#value);
	}

	/** @internal */
	[inspect.custom](): string {
		return mask(this.#value);
	}
}

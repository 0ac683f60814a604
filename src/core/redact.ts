import {mask, type Secret} from './secret.js';

/** What a Meta token looks like wherever it stands: user, page and system-user tokens, then the app-token shorthand. */
const tokenLike = /\bEAA[A-Za-z0-9_-]{16,}|\b\d{5,20}(?:\||%7C)[A-Za-z0-9_-]{16,64}/gi;

/** Parameters whose value is a secret, in URLs, forms and JSON. */
const secretParameter =
	/\b(access_token|input_token|fb_exchange_token|client_secret|app_secret|appsecret_proof|verify_token|hub\.verify_token|password)(["']?\s{0,3}(?:=>|[=:])\s{0,3}["']?)([^\s"'&,;<>)}\]]+)/gi;

/** Shorter ones are words of everyday texts: masking them everywhere would tear those apart. */
const shortestKnown = 8;

/** Masks what looks like a secret in a text that came from somewhere else. */
export const redact = (text: string): string =>
	text
		.replace(secretParameter, (_, name: string, between: string, value: string) => `${name}${between}${mask(value)}`)
		.replace(tokenLike, mask);

/** The last line of defence: masks the secrets that this run knows, wherever they appear, and whatever looks like one. */
export class Redactor {
	readonly #known = new Map<string, string>();
	readonly #allowed = new Set<string>();

	add(...secrets: readonly Secret[]): void {
		for (const secret of secrets) {
			const value = secret.reveal();
			if (value.length < shortestKnown) continue;
			for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
				this.#known.set(form, mask(value));
		}
	}

	/** The secret is the result that was asked for: it may be printed. */
	allow(secret: Secret): void {
		this.#allowed.add(secret.reveal());
	}

	text(text: string): string {
		const [first] = [...this.#allowed].filter(value => text.includes(value));
		if (first !== undefined)
			return text
				.split(first)
				.map(part => this.text(part))
				.join(first);
		let safe = text;
		for (const [value, masked] of this.#known) safe = safe.replaceAll(value, masked);
		return redact(safe);
	}
}

import {mask, type Secret} from './secret.js';

/** What a Meta token looks like wherever it stands: user, page and system-user tokens, then the app-token shorthand. */
const tokenLike = /\bEAA[A-Za-z0-9_-]{16,}|\b\d{5,20}(?:\||%7C)[A-Za-z0-9_-]{16,64}/gi;

/** Parameters whose value is a secret, in URLs, forms and JSON. */
const secretParameter =
	/\b(access_token|input_token|fb_exchange_token|client_secret|app_secret|appsecret_proof|verify_token|hub\.verify_token|password)(["']?\s*(?:=>|[=:])\s*["']?)([^\s"'&,;<>)}\]]+)/gi;

/** Masks what looks like a secret in a text that came from somewhere else. */
export const redact = (text: string): string =>
	text
		.replace(secretParameter, (_, name: string, between: string, value: string) => `${name}${between}${mask(value)}`)
		.replace(tokenLike, mask);

/** Masks the secrets that this run knows, wherever they appear, and then whatever looks like one. */
export class Redactor {
	readonly #known = new Map<string, string>();

	add(...secrets: readonly Secret[]): void {
		for (const secret of secrets) {
			const value = secret.reveal();
			if (value.length < 4) continue;
			for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
				this.#known.set(form, mask(value));
		}
	}

	text(text: string): string {
		let safe = text;
		for (const [value, masked] of this.#known) safe = safe.replaceAll(value, masked);
		return redact(safe);
	}
}

import {encodings} from './encodings.js';
import {mask, type Secret} from './secret.js';

/** What a Meta token looks like wherever it stands: user, page and system-user tokens, then the app-token shorthand. */
const tokenLike = /\bEAA[A-Za-z0-9_-]{16,}|\b\d{5,20}(?:\||%7C)[A-Za-z0-9_-]{16,64}/gi;

/** Parameters whose value is a secret, in URLs, forms and JSON. */
const secretParameter =
	/\b(access_token|input_token|fb_exchange_token|client_secret|app_secret|appsecret_proof|verify_token|hub\.verify_token|password)(["']?\s{0,3}(?:=>|[=:])\s{0,3}["']?)([^\s"'&,;<>)}\]\\]+)/gi;

/** A header that lets its sender in. */
const authorization =
	/\b(authorization[\\"']{0,3}\s{0,3}(?:=>|[=:])\s{0,3}[\\"']{0,3}(?:basic|bearer)\s{1,3})([^\s\\"',;]{6,})/gi;

/** Name and password before the host of an address: `https://user:password@host`. */
const userInfo = /(?<=:\/\/)[^\s/?#@"'<>]{1,500}@/g;

/** The same where the address lacks its beginning, as that of a proxy may. A mail address has no password. */
const bareUserInfo = /(?<![\w./-])(?!mailto:)([\w.-]{1,100}:)[^\s:/?#@"'<>]{6,500}@(?=[\w[])/gi;

/** Parameters of addresses whose name says that the value is a secret: bots are protected by such. */
const secretInQuery =
	/([?&;#](?:[\w.-]{0,50}(?:token|secret|passwo?r?d|pwd|api[_-]?key|signature|credential)[\w.-]{0,50}|key|auth|sig|pass)=)([^\s"'&;#<>)}\]]+)/gi;

/** Shorter ones are words of everyday texts: masking them everywhere would tear those apart. */
const shortestKnown = 8;

const pair = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** What is masked already stays as it is. */
const unlessMasked = (all: string, before: string, value: string): string =>
	value.includes('…') ? all : `${before}${mask(value)}`;

/** How one kind of secret is found and masked, and parts of which one is in every such place, in lower case. */
interface Shape {
	/** To look for them costs a hundredth of what it costs to compile the expression, and most texts hold none. */
	readonly needs: readonly string[];
	readonly expression: RegExp;
	replace(all: string, before: string, between: string, value: string): string;
}

const shapes: readonly Shape[] = [
	{needs: ['@'], expression: userInfo, replace: () => '…@'},
	{needs: ['@'], expression: bareUserInfo, replace: (_, name) => `${name}…@`},
	{
		needs: ['_token', '_secret', 'appsecret_proof', 'password'],
		expression: secretParameter,
		replace: (all, name, between, value) => unlessMasked(all, name + between, value),
	},
	{needs: ['='], expression: secretInQuery, replace: unlessMasked},
	{needs: ['authorization'], expression: authorization, replace: unlessMasked},
	{needs: ['eaa', '|', '%7c'], expression: tokenLike, replace: mask},
];

/** Masks what looks like a secret in a text that came from somewhere else. */
export const redact = (text: string): string => {
	const lower = text.toLowerCase();
	return shapes
		.filter(({needs}) => needs.some(part => lower.includes(part)))
		.reduce((masked, {expression, replace}) => masked.replace(expression, replace), text);
};

/**
 * The last line of defence: masks the secrets that this run knows, in any form, wherever they appear, and whatever looks like
 * one. Thousands of pages bring thousands of tokens, so a text is gone through once, however many are known.
 */
export class Redactor {
	/** The lengths of what is known, the longest first, by its first letters: the tokens of one app all begin alike. */
	readonly #lengths = new Map<string, readonly number[]>();
	/** The first two letters of each beginning: most places of a text are passed by without cutting anything out of it. */
	readonly #starts = new Set<number>();
	readonly #masks = new Map<string, string>();
	readonly #told = new Set<string>();
	readonly #allowed = new Set<string>();

	add(...secrets: readonly Secret[]): void {
		for (const secret of secrets) {
			const value = secret.reveal();
			if (value.length < shortestKnown || this.#told.has(value)) continue;
			this.#told.add(value);
			for (const form of encodings(value)) {
				this.#masks.set(form, mask(value));
				const start = form.slice(0, shortestKnown);
				this.#starts.add(pair(form, 0));
				const lengths = this.#lengths.get(start) ?? [];
				if (!lengths.includes(form.length))
					this.#lengths.set(
						start,
						[...lengths, form.length].sort((one, other) => other - one),
					);
			}
		}
	}

	/** The secret is the result that was asked for: it may be printed. */
	allow(secret: Secret): void {
		const value = secret.reveal();
		if (value !== '') this.#allowed.add(value);
	}

	text(text: string): string {
		const [first] = [...this.#allowed].filter(value => text.includes(value));
		if (first !== undefined)
			return text
				.split(first)
				.map(part => this.text(part))
				.join(first);
		return redact(this.#maskKnown(text));
	}

	#maskKnown(text: string): string {
		if (this.#masks.size === 0) return text;
		const parts: string[] = [];
		let kept = 0;
		for (let at = 0; at + shortestKnown <= text.length; at++) {
			if (!this.#starts.has(pair(text, at))) continue;
			for (const length of this.#lengths.get(text.slice(at, at + shortestKnown)) ?? []) {
				const masked = this.#masks.get(text.slice(at, at + length));
				if (masked === undefined) continue;
				parts.push(text.slice(kept, at), masked);
				kept = at + length;
				at = kept - 1;
				break;
			}
		}
		return parts.length === 0 ? text : parts.join('') + text.slice(kept);
	}
}

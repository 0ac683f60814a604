import {redact} from '../../core/redact.js';
import type {Observation} from '../../sandbox/observers.js';
import {causesOfRefusal, wordsOf} from '../chat/refused-message.js';
import type {CallDetail, CallRow} from '../wire.js';
import {quote} from './quote.js';
import {readable} from './readable.js';

export type SeenCall = Extract<Observation, {readonly kind: 'call'}>;

const kept = 2_000;

const variables: Readonly<Record<string, string>> = {
	page: 'MESSENGER_PAGE_TOKEN',
	user: 'MESSENGER_USER_TOKEN',
	'system-user': 'MESSENGER_USER_TOKEN',
};

/** The call for a shell; in place of the token stands the variable that has it. */
const curlOf = ({call, sent}: SeenCall, origin: string): string => {
	const url = `${origin}/${call.version}${call.path}`;
	const token = `"Authorization: Bearer $${variables[call.token ?? ''] ?? 'MESSENGER_ACCESS_TOKEN'}"`;
	if (call.method !== 'GET') {
		const body = redact(JSON.stringify(sent));
		return `curl -X ${call.method} ${quote(url)} -H ${token} -H 'Content-Type: application/json' --data-raw ${quote(body)}`;
	}
	const query = Object.entries(sent).map(
		([name, value]) =>
			` --data-urlencode ${quote(redact(`${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`))}`,
	);
	return `curl -G ${quote(url)} -H ${token}${query.join('')}`;
};

/** The action or the message of a call to the Send API. */
const aboutOf = ({sender_action: action, message}: SeenCall['sent']): string | undefined => {
	if (typeof action === 'string') return action;
	return message === undefined ? undefined : wordsOf(message);
};

/** The last calls of the bot, with what was sent and answered. */
export class CallLog {
	readonly #calls = new Map<string, SeenCall>();
	#count = 0;

	constructor(readonly origin: () => string) {}

	add(seen: SeenCall): CallRow {
		const id = `c${++this.#count}`;
		this.#calls.set(id, seen);
		const [oldest] = this.#calls.keys();
		if (this.#calls.size > kept && oldest !== undefined) this.#calls.delete(oldest);
		return this.#row(id, seen);
	}

	rows(): readonly CallRow[] {
		return [...this.#calls].map(([id, seen]) => this.#row(id, seen));
	}

	detail(id: string): CallDetail | undefined {
		const seen = this.#calls.get(id);
		if (!seen) return undefined;
		return {
			sent: readable(seen.sent),
			answer: readable(seen.answer),
			curl: curlOf(seen, this.origin()),
			causes: causesOfRefusal(seen.call, seen.answer),
		};
	}

	clear(): void {
		this.#calls.clear();
	}

	#row(id: string, {call, sent, agent, durationMs}: SeenCall): CallRow {
		const {message, ...rest} = call;
		const about = aboutOf(sent);
		return {
			id,
			durationMs,
			ours: agent?.startsWith('messenger-tool/') === true,
			...(agent !== undefined && {agent: redact(agent).slice(0, 100)}),
			...rest,
			...(about !== undefined && {about: redact(about).slice(0, 200)}),
			...(message !== undefined && {message: redact(message).slice(0, 500)}),
		};
	}
}

import type {Engine} from '../engine.js';
import type {Conversation} from './conversation.js';
import {type ShownMessage, shown} from './shown-message.js';

export interface HearOptions {
	/** How long to wait, in ms of real time. Default 5,000. */
	readonly within?: number;
}

const fits = (message: ShownMessage, wanted: string | RegExp | undefined): boolean => {
	if (wanted === undefined) return true;
	return typeof wanted === 'string' ? message.text.includes(wanted) : wanted.test(message.text);
};

/** What the page wrote so far. */
export const heardBy = async (conversation: Conversation): Promise<ShownMessage[]> =>
	(await conversation.thread()).messages.filter(({from}) => from === 'page').map(shown);

const after = (messages: readonly ShownMessage[], mid: string | undefined): readonly ShownMessage[] =>
	messages.slice(messages.findIndex(message => message.mid === mid) + 1);

/** What stood in the way of an answer, as far as the sandbox can see. */
const hint = (engine: Engine): string => {
	const last = engine.courier.list().at(-1);
	if (!last) return 'Nothing was sent to a bot: is the page subscribed, and has the app a webhook?';
	const attempt = last.attempts.at(-1);
	const outcome = attempt?.status === undefined ? (attempt?.fault ?? 'no answer') : `status ${attempt.status}`;
	const refusal = engine.calls.list().findLast(({status}) => status !== 200);
	const refused = refusal ? ` The last refused call: ${refusal.method} ${refusal.path}: ${refusal.message}` : '';
	return `The last event (${last.field}) went to ${last.url}: ${outcome}.${refused}`;
};

/** Thrown when a message does not come. It says what came in its place, and what became of the last event. */
export class NotHeard extends Error {
	override readonly name = 'NotHeard';
}

/** Waits for a message of the page that fits. @throws NotHeard when none comes in time */
export const hear = async (
	engine: Engine,
	conversation: Conversation,
	wanted: string | RegExp | undefined,
	{within = 5_000}: HearOptions,
	since: string | undefined,
): Promise<ShownMessage> => {
	const deadline = performance.now() + within;
	for (;;) {
		const messages = after(await heardBy(conversation), since);
		const found = messages.find(message => fits(message, wanted));
		if (found) return found;
		if (performance.now() >= deadline) {
			const came = messages.map(({text}) => `“${text}”`).join(', ') || 'nothing';
			throw new NotHeard(
				`${wanted ?? 'A message'} did not come within ${within} ms. What came: ${came}. ${hint(engine)}`,
			);
		}
		await nextChange(engine, Math.min(200, deadline - performance.now()));
	}
};

/** Resolves at the next change, or when the time is over: another process may share the world. */
const nextChange = (engine: Engine, ms: number): Promise<void> =>
	new Promise(resolve => {
		const done = (): void => {
			clearTimeout(timer);
			stop();
			resolve();
		};
		const timer = setTimeout(done, Math.max(ms, 0));
		const stop = engine.watch(done);
	});

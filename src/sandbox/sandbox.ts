import type {WebhookNotice} from './deliveries/courier.js';
import type {Delivery} from './deliveries/delivery.js';
import type {ArmedFault, ArmOptions} from './faults/faults.js';
import type {Observation} from './observers.js';
import type {SandboxPerson} from './people/person.js';
import type {RecordedCall} from './recorded-call.js';
import type {Introduction} from './world/introduce.js';
import type {ReadonlyWorld, World} from './world/world.js';

/** A Graph API on this machine, with a world in it. */
export interface Sandbox extends Introduction {
	/** Origin to use in place of `https://graph.facebook.com`. */
	readonly url: string;
	readonly version: string;
	/**
	 * Somebody of this name, first name or id, who comes into the world if need be. Talks to the page of this name or
	 * id; without one, to the first that an app is subscribed to.
	 */
	person(name: string, options?: {readonly page?: string}): SandboxPerson;

	/**
	 * Makes this address the webhook of the app, after the same handshake as Meta's.
	 * @throws Refusal when the handshake fails, in Meta's words
	 */
	setWebhook(callbackUrl: string, options?: {readonly fields?: readonly string[]}): Promise<void>;

	/** Time in the world. */
	now(): Date;
	/** Lets time pass: tokens expire, windows close, deliveries that failed are tried again. */
	moveClock(ms: number): Promise<void>;

	/** Makes calls meet a known cause, by its id, as if it were so. @throws RangeError for one that cannot be armed */
	arm(cause: string, options?: ArmOptions): Promise<void>;
	/** Ends one fault, or all. */
	disarm(cause?: string): void;
	armed(): readonly ArmedFault[];
	/** The causes that can be armed. */
	armable(): Promise<readonly string[]>;
	/** Makes every answer take so long, and a random part of the jitter. */
	slow(ms: number, jitterMs?: number): void;

	/** The last calls that were answered. */
	calls(): readonly RecordedCall[];
	/** The last events that were sent to bots, with every attempt. */
	deliveries(): readonly Delivery[];
	/** Sends an event once more, as Meta does at times. @throws RangeError when there is none of this id */
	repeatDelivery(id: string): Promise<Delivery>;
	/** What Meta told the developers about a callback that fails. */
	notices(): readonly WebhookNotice[];
	/** Tells what happens from now on: calls with what was sent and answered, deliveries, changes. Returns how to end that. */
	observe(listener: (seen: Observation) => void): () => void;
	/** Resolves when nothing is on its way to a bot. */
	settled(): Promise<void>;

	/** Everything the sandbox knows, as plain data: to look at, or to keep. */
	state(): ReadonlyWorld;
	/** Changes the world by hand: what no call and no person can do. */
	change<Result>(change: (world: World) => Result): Promise<Result>;
	/** Puts a kept state in place of the present one. @throws RangeError for anything else */
	load(state: unknown): Promise<void>;
	/** Begins anew, with the same ids and tokens as at first. */
	reset(): Promise<void>;
	close(): Promise<void>;
}

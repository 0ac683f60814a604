import type {IncomingHttpHeaders} from 'node:http';
import type {Secret} from '../../core/secret.js';
import {describeFailure} from '../describe-failure.js';
import type {WebhookEvent} from '../event.js';
import {identity} from '../identity.js';
import {parseEvents} from '../parse-events.js';
import type {Receipt} from '../receive.js';
import {verify} from '../signature.js';
import {summarise} from '../summarise.js';
import {endToEndHeaders} from './end-to-end-headers.js';
import type {Forwarded, Forwarder} from './forwarder.js';
import type {EventReport, ForwardReport, ListenEvent, Totals} from './listen-event.js';
import {Recent} from './recent.js';
import {asRecorded, type Recorder} from './recorder.js';

export type DeliveryEvent = Extract<ListenEvent, {readonly event: 'delivery'}>;

type DeliveryReceipt = Extract<Receipt, {readonly kind: 'delivery'}>;

/** What came in and was answered. */
export interface Answered {
	readonly receipt: DeliveryReceipt;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	readonly receivedAt: Date;
	readonly durationMs: number;
}

export interface DeliveryLogOptions {
	readonly secrets: readonly (Secret | string)[];
	/** Tell each event as it came, too. */
	readonly details: boolean;
	readonly recorder?: Recorder;
	readonly forwarder?: Forwarder;
	/** Also pass on what is not signed rightly: it was, when it was recorded. */
	readonly takeInvalid?: boolean;
	onEvent(event: ListenEvent): void;
	/** Told each delivery with what came in. */
	onDelivery?(event: DeliveryEvent, arrived: Pick<Answered, 'headers' | 'body'>): void;
}

/** Enough to notice the repetitions of an hour of failures. */
const remembered = 10_000;
const shownBody = 2000;

/** So long Meta would wait for the target; then somebody should know that it is slow. */
const slowMs = 5000;

const untriedWords = {
	dropped: 'Too many were waiting for the target',
	abandoned: 'The listener ended before the target answered',
} as const;

const reportOf = (result: Forwarded): ForwardReport => {
	if (result.kind === 'answer')
		return {status: result.status, durationMs: result.durationMs, body: result.body.toString().slice(0, shownBody)};
	if (result.kind !== 'failure') return {error: result.kind, detail: untriedWords[result.kind]};
	return {error: result.code, detail: describeFailure(result), durationMs: result.durationMs};
};

const eventsIn = (body: Buffer): readonly WebhookEvent[] => {
	try {
		return parseEvents(body);
	} catch {
		return [];
	}
};

/** Everything that is done with a delivery once it is answered: told, counted, kept and passed on. */
export class DeliveryLog {
	readonly #options: DeliveryLogOptions;
	readonly #recent = new Recent(remembered);
	#slowTold = false;
	readonly #totals = {
		deliveries: 0,
		refused: 0,
		duplicates: 0,
		forwarded: 0,
		forwardFailed: 0,
		forwardDropped: 0,
		forwardAbandoned: 0,
	};

	constructor(options: DeliveryLogOptions) {
		this.#options = options;
	}

	get totals(): Totals {
		return {...this.#totals};
	}

	/** Resolves when the delivery has been told, which is after the target has answered. */
	async take(answered: Answered): Promise<void> {
		this.#totals.deliveries++;
		const {receipt, body, receivedAt} = answered;
		const {recorder, forwarder, takeInvalid = false} = this.#options;
		if (receipt.status !== 200) this.#totals.refused++;
		if (receipt.fault || (receipt.status !== 200 && !takeInvalid)) {
			this.#tell(answered, []);
			return;
		}
		const events = eventsIn(body).map(event => this.#report(event));
		if (events.some(({duplicate}) => duplicate)) this.#totals.duplicates++;
		const headers = endToEndHeaders(answered.headers);
		recorder?.write(asRecorded(receivedAt, headers, body));
		const result = forwarder && (await this.#forward(forwarder, headers, body, events));
		if (result) this.#count(result);
		this.#tell(answered, events, result && reportOf(result));
	}

	/** Says so when the target is slow: nothing else is told of a delivery until it has answered. */
	async #forward(
		forwarder: Forwarder,
		headers: Parameters<Forwarder['forward']>[0],
		body: Buffer,
		events: readonly EventReport[],
	): Promise<Forwarded> {
		const timer = setTimeout(() => {
			if (this.#slowTold) return;
			this.#slowTold = true;
			const summary = events.map(event => event.summary).join('; ') || 'no events';
			this.#options.onEvent({event: 'forward-waiting', summary, forMs: slowMs, waiting: forwarder.pending});
		}, slowMs);
		const result = await forwarder.forward(headers, body);
		clearTimeout(timer);
		if (result.kind === 'answer') this.#slowTold = false;
		return result;
	}

	#report(event: WebhookEvent): EventReport {
		const name = identity(event);
		const {field, kind, pageId, sender, standby, raw} = event;
		return {
			field,
			kind,
			summary: summarise(event),
			...(pageId !== undefined && {pageId}),
			...(sender !== undefined && {sender}),
			duplicate: name !== undefined && this.#recent.seen(name),
			echo: kind === 'echo',
			standby,
			...(this.#options.details && {raw}),
		};
	}

	#count({kind}: Forwarded): void {
		if (kind === 'answer') this.#totals.forwarded++;
		else if (kind === 'failure') this.#totals.forwardFailed++;
		else if (kind === 'dropped') this.#totals.forwardDropped++;
		else this.#totals.forwardAbandoned++;
	}

	#tell(
		{receipt, headers, body, receivedAt, durationMs}: Answered,
		events: readonly EventReport[],
		forward?: ForwardReport,
	): void {
		const {verification, fault, status} = receipt;
		const full = verification.valid ? verification : verify({body, headers, secrets: this.#options.secrets});
		const reason = fault ?? (full.valid ? undefined : full.reason);
		const event: DeliveryEvent = {
			event: 'delivery',
			valid: verification.valid && fault === undefined,
			status,
			field: events[0]?.field ?? null,
			summary: events.map(({summary}) => summary).join('; ') || (status === 200 ? 'no events' : receipt.answer),
			duplicate: events.some(({duplicate}) => duplicate),
			events,
			receivedAt: receivedAt.toISOString(),
			durationMs,
			bytes: body.length,
			...(full.algorithm !== undefined && {algorithm: full.algorithm}),
			...(reason !== undefined && {reason}),
			...(!full.valid && {detail: full.detail}),
			...(forward && {forward}),
		};
		this.#options.onEvent(event);
		this.#options.onDelivery?.(event, {headers, body});
	}
}

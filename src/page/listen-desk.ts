import type {IncomingHttpHeaders} from 'node:http';
import type {DeliveryEvent} from '../webhook/listen/delivery-log.js';
import type {OpenDesk} from './desk.js';
import {DeliveryLog, type Parcel} from './inspect/delivery-log.js';
import {sendAgain} from './inspect/send-again.js';
import type {PageEvent} from './wire.js';

/** A delivery as it came in, and what the listener says of it. */
export interface Arrival {
	readonly event: DeliveryEvent;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export interface ListenDeskOptions {
	readonly version: string;
	/** Where deliveries are sent again: the bot behind the listener, or the listener itself. */
	readonly target: () => string;
}

/** What a sender sets, without what belongs to the one connection. */
const shownHeaders = (headers: IncomingHttpHeaders): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || name === 'host' || name === 'connection' || name === 'content-length'
				? []
				: [[name, Array.isArray(value) ? value.join(', ') : value]],
		),
	);

const succeeded = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300;

const attemptOf = ({receivedAt, status, durationMs, forward}: DeliveryEvent): Parcel['attempts'][number] =>
	forward
		? {
				at: receivedAt,
				durationMs: forward.durationMs ?? 0,
				...(forward.status !== undefined && {status: forward.status}),
				...(forward.error !== undefined && {fault: forward.error}),
				...(forward.body !== undefined && {body: forward.body}),
			}
		: {at: receivedAt, status, durationMs};

const parcelOf = (id: string, {event, headers, body}: Arrival, target: string): Parcel => {
	const attempt = attemptOf(event);
	const [first] = event.events;
	return {
		id,
		at: event.receivedAt,
		field: event.field ?? 'unknown',
		url: target,
		state: succeeded(attempt.status) ? 'delivered' : 'refused',
		signature: event.valid ? 'valid' : event.reason === 'missing-header' ? 'missing' : 'wrong',
		...(event.detail !== undefined && {detail: event.detail}),
		attempts: [attempt],
		...(first?.pageId !== undefined && {page: first.pageId}),
		...(first?.sender !== undefined && {psid: first.sender}),
		headers: shownHeaders(headers),
		body: body.toString(),
	};
};

export interface ListenDesk {
	readonly open: OpenDesk;
	/** Told each delivery. */
	take(arrival: Arrival): void;
}

/** What a listener receives, for a page that shows it. */
export const listenDesk = ({version, target}: ListenDeskOptions): ListenDesk => {
	const log = new DeliveryLog();
	let tell: (event: PageEvent) => void = () => undefined;
	let count = 0;
	const show = (parcel: Parcel): void => tell({type: 'delivery', row: log.put(parcel)});
	return {
		take: arrival => show(parcelOf(`d${++count}`, arrival, target())),
		open: listener => {
			tell = listener;
			return {
				snapshot: () => ({
					mode: 'listen',
					version,
					url: target(),
					doctor: false,
					world: {pages: [], people: [], threads: []},
					entries: {},
					deliveries: log.rows(),
					calls: [],
				}),
				act: async () => {
					throw new RangeError('Only in a sandbox can people be played');
				},
				delivery: id => log.detail(id),
				call: () => undefined,
				sendAgain: (id, how) => sendAgain(id, how, {log, tell: show}),
				examine: async () => {
					throw new RangeError('There is no doctor here');
				},
				close: () => {
					tell = () => undefined;
				},
			};
		},
	};
};

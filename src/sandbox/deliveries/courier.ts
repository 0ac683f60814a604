import {Agent as PlainAgent} from 'node:http';
import {Agent as SecureAgent} from 'node:https';
import {exchange} from '../../webhook/exchange.js';
import {Recent} from '../recent.js';
import type {WorldStore} from '../world/store.js';
import type {Attempt, Delivery, DeliveryState} from './delivery.js';
import {type HealthNotice, noteFailure, noteSuccess} from './health.js';
import {pack} from './pack.js';
import type {PageEvent} from './page-event.js';
import {type Reason, receiversOf} from './receivers.js';

/** Meta waits so long for an answer. */
export const answerWithinMs = 5_000;

/** Characters of an answer that are kept. */
const keptAnswer = 2_000;

const minute = 60_000;
/** When a delivery is tried again: at once, twice, then less and less often until the app is taken off the page. */
export const retryDelaysMs = [0, 0, minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, 60 * minute] as const;

export interface WebhookNotice {
	readonly at: string;
	readonly kind: HealthNotice;
	readonly app: string;
	readonly page: string;
}

/** What became of an event. */
export interface Dispatched {
	readonly deliveries: readonly Delivery[];
	/** Apps that did not get it, and why. */
	readonly left: Readonly<Record<string, Reason>>;
}

interface Parcel extends Delivery {
	attempts: readonly Attempt[];
	state: DeliveryState;
	nextAt: number;
}

export interface Courier {
	/** Brings an event to the apps. Resolves when each has answered, or failed and been tried again at once. */
	send(event: PageEvent): Promise<Dispatched>;
	/** Brings a delivery once more, as Meta sometimes does. */
	repeat(id: string): Promise<Delivery>;
	/** Tries what is due: after the clock was moved. */
	catchUp(): Promise<void>;
	/** Resolves when nothing is on its way. */
	settled(): Promise<void>;
	list(): readonly Delivery[];
	notices(): readonly WebhookNotice[];
	clear(): void;
	close(): void;
}

const succeeded = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300;

export const makeCourier = (store: WorldStore, now: () => number, onMove: (delivery: Delivery) => void): Courier => {
	const deliveries = new Recent<Parcel>();
	const noticed = new Recent<WebhookNotice>();
	const plain = new PlainAgent({keepAlive: true, maxSockets: 32});
	const secure = new SecureAgent({keepAlive: true, maxSockets: 32});
	const waiting = new Set<Parcel>();
	const underway = new Set<Promise<unknown>>();
	/** What is sent to one person's conversation arrives in order. */
	const lines = new Map<string, Promise<unknown>>();
	let count = 0;
	let closed = false;
	let timer: NodeJS.Timeout | undefined;

	const iso = (): string => new Date(now()).toISOString();

	const attempt = async (parcel: Parcel): Promise<boolean> => {
		const url = new URL(parcel.url);
		const at = iso();
		const result = await exchange({
			method: 'POST',
			url,
			headers: parcel.headers,
			body: Buffer.from(parcel.body),
			timeoutMs: answerWithinMs,
			agent: url.protocol === 'https:' ? secure : plain,
		});
		const outcome =
			result.kind === 'answer'
				? {status: result.status, body: result.body.toString().slice(0, keptAnswer)}
				: {fault: result.fault};
		parcel.attempts = [...parcel.attempts, {at, ...outcome, durationMs: result.durationMs}];
		onMove(parcel);
		return succeeded(result.kind === 'answer' ? result.status : undefined);
	};

	const failing = ({app, page}: Parcel): boolean =>
		store.read().pages[page]?.subscriptions[app]?.failingSince !== undefined;

	const fail = async (parcel: Parcel): Promise<void> => {
		const notice = await store.change(world => noteFailure(world, parcel, now()));
		if (notice) noticed.add({at: iso(), kind: notice, app: parcel.app, page: parcel.page});
		if (notice === 'unsubscribed')
			for (const other of waiting) if (other.app === parcel.app && other.page === parcel.page) giveUp(other);
	};

	const giveUp = (parcel: Parcel): void => {
		parcel.state = 'given up';
		waiting.delete(parcel);
		onMove(parcel);
	};

	/** Tries until it arrives, or until the next try has to wait. */
	const bring = async (parcel: Parcel): Promise<void> => {
		waiting.add(parcel);
		while (!closed && parcel.state === 'pending' && parcel.nextAt <= now()) {
			if (await attempt(parcel)) {
				parcel.state = 'delivered';
				onMove(parcel);
				if (failing(parcel)) await store.change(world => noteSuccess(world, parcel));
				break;
			}
			if (closed) break;
			await fail(parcel);
			const delay = retryDelaysMs[parcel.attempts.length - 1];
			if (delay === undefined) giveUp(parcel);
			else parcel.nextAt = now() + delay;
		}
		if (parcel.state !== 'pending') waiting.delete(parcel);
		schedule();
	};

	const schedule = (): void => {
		clearTimeout(timer);
		if (closed || waiting.size === 0) return;
		const next = Math.min(...[...waiting].map(({nextAt}) => nextAt));
		timer = setTimeout(() => void catchUp(), Math.min(Math.max(next - now(), 1_000), 2 ** 31 - 1)).unref();
	};

	const track = <Result>(work: Promise<Result>): Promise<Result> => {
		const tracked = work.finally(() => underway.delete(tracked));
		underway.add(tracked);
		return tracked;
	};

	const inLine = (line: string, work: () => Promise<void>): Promise<void> => {
		const mine = (lines.get(line) ?? Promise.resolve()).then(work);
		lines.set(line, mine);
		return track(
			mine.finally(() => {
				if (lines.get(line) === mine) lines.delete(line);
			}),
		);
	};

	const catchUp = async (): Promise<void> => {
		const due = [...waiting].filter(({nextAt}) => nextAt <= now());
		await Promise.all(due.map(parcel => inLine(`${parcel.app}:${parcel.psid}`, () => bring(parcel))));
	};

	const send: Courier['send'] = async event => {
		const {receivers, left} = receiversOf(store.read(), event);
		const parcels = receivers.map(({app, url, standby}): Parcel => {
			count += 1;
			const {page, psid, field, at} = event;
			const parcel: Parcel = {
				id: `d${count}`,
				at: new Date(at).toISOString(),
				app: app.id,
				page,
				...(psid !== undefined && {psid}),
				field,
				standby,
				url,
				...pack(event, standby, app.secret),
				attempts: [],
				state: 'pending',
				nextAt: 0,
			};
			deliveries.add(parcel);
			onMove(parcel);
			return parcel;
		});
		await Promise.all(parcels.map(parcel => inLine(`${parcel.app}:${parcel.psid}`, () => bring(parcel))));
		return {deliveries: parcels, left};
	};

	return {
		send,
		repeat: async id => {
			const parcel = deliveries.list().find(delivery => delivery.id === id);
			if (!parcel) throw new RangeError(`There is no delivery ${id}`);
			await track(attempt(parcel));
			return parcel;
		},
		catchUp,
		settled: async () => {
			while (underway.size > 0) await Promise.allSettled(underway);
		},
		list: () => deliveries.list(),
		notices: () => noticed.list(),
		clear: () => {
			for (const parcel of waiting) giveUp(parcel);
			deliveries.clear();
			noticed.clear();
		},
		close: () => {
			closed = true;
			clearTimeout(timer);
			plain.destroy();
			secure.destroy();
		},
	};
};

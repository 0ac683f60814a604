import {Recent} from '../recent.js';
import type {WorldStore} from '../world/store.js';
import {makeCarrier} from './carrier.js';
import type {Attempt, Delivery, DeliveryState} from './delivery.js';
import {type HealthNotice, noteFailure, noteSuccess} from './health.js';
import {Lines} from './lines.js';
import {pack} from './pack.js';
import type {PageEvent} from './page-event.js';
import {type Reason, receiversOf} from './receivers.js';

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

export interface CourierOptions {
	readonly store: WorldStore;
	now(): number;
	/** Told of each delivery when it sets out, is tried, arrives or is given up. */
	onMove(delivery: Delivery): void;
	/** Told when the world could not be changed while nobody waits for it. */
	onTrouble(error: unknown): void;
}

export const makeCourier = ({store, now, onMove, onTrouble}: CourierOptions): Courier => {
	const deliveries = new Recent<Parcel>();
	const noticed = new Recent<WebhookNotice>();
	const carrier = makeCarrier();
	const waiting = new Set<Parcel>();
	/** What is sent to one person's conversation arrives in order. */
	const lines = new Lines();
	let count = 0;
	let closed = false;
	let timer: NodeJS.Timeout | undefined;

	const iso = (): string => new Date(now()).toISOString();

	const attempt = async (parcel: Parcel): Promise<boolean> => {
		const at = iso();
		const outcome = await carrier.carry(parcel);
		parcel.attempts = [...parcel.attempts, {at, ...outcome}];
		onMove(parcel);
		return succeeded(outcome.status);
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
		timer = setTimeout(() => catchUp().catch(onTrouble), Math.min(Math.max(next - now(), 1_000), 2 ** 31 - 1)).unref();
	};

	const dispatch = (parcel: Parcel): Promise<void> => lines.run(`${parcel.app}:${parcel.psid}`, () => bring(parcel));

	const catchUp = async (): Promise<void> => {
		const due = [...waiting].filter(({nextAt}) => nextAt <= now());
		await Promise.all(due.map(dispatch));
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
		await Promise.all(parcels.map(dispatch));
		return {deliveries: parcels, left};
	};

	return {
		send,
		repeat: async id => {
			const parcel = deliveries.list().find(delivery => delivery.id === id);
			if (!parcel) throw new RangeError(`There is no delivery ${id}`);
			await lines.run(id, () => attempt(parcel));
			return parcel;
		},
		catchUp,
		settled: () => lines.settled(),
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
			carrier.close();
		},
	};
};

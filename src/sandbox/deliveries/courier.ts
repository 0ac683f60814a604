import {Recent} from '../recent.js';
import type {WorldStore} from '../world/store.js';
import {Alarm} from './alarm.js';
import type {BotNotices} from './bot-notices.js';
import {makeCarrier} from './carrier.js';
import type {Attempt, Delivery, DeliveryState} from './delivery.js';
import {type HealthNotice, noteFailure, noteSuccess} from './health.js';
import {Lines} from './lines.js';
import {pack} from './pack.js';
import type {PageEvent} from './page-event.js';
import {type Reason, receiversOf} from './receivers.js';
import {Slots} from './slots.js';
import {WaitingRoom} from './waiting-room.js';

const minute = 60_000;
/** When a delivery is tried again: at once, twice, then less and less often until the app is taken off the page. */
export const retryDelaysMs = [0, 0, minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, 60 * minute] as const;

/** Deliveries to one app's bot at a time. */
const sideBySide = 32;

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
	/** Told how bots fare, for people. */
	readonly notices: BotNotices;
	/** What may wait for bots. */
	readonly room?: WaitingRoom;
}

export const makeCourier = (options: CourierOptions): Courier => {
	const {store, now, onMove, onTrouble, notices, room = new WaitingRoom()} = options;
	const deliveries = new Recent<Parcel>();
	const noticed = new Recent<WebhookNotice>();
	const carrier = makeCarrier();
	/** All that is neither delivered nor given up. */
	const waiting = new Set<Parcel>();
	/** Those of them whose next try has to wait. */
	const resting = new Set<Parcel>();
	/** What is sent to one person's conversation sets out in order. */
	const lines = new Lines();
	/** A bot that is slow or silent gets a bounded number of them at a time, and holds up no other app's. */
	const slots = new Slots(sideBySide);
	let count = 0;
	let closed = false;
	const alarm = new Alarm(now, () => void catchUp().catch(onTrouble));

	const iso = (): string => new Date(now()).toISOString();

	/** @returns whether it arrived; undefined when it did not set out */
	const attempt = async (parcel: Parcel): Promise<boolean | undefined> => {
		const at = iso();
		const outcome = await carrier.carry(parcel);
		if (!outcome) return undefined;
		parcel.attempts = [...parcel.attempts, {at, ...outcome}];
		if (waiting.has(parcel)) room.hold(parcel, outcome.body?.length ?? 0);
		onMove(parcel);
		return succeeded(outcome.status);
	};

	const onItsWay = ({state}: Parcel): boolean => !closed && state === 'pending';

	const failing = ({app, page}: Parcel): boolean =>
		store.read().pages[page]?.subscriptions[app]?.failingSince !== undefined;

	const fail = async (parcel: Parcel): Promise<void> => {
		notices.failed(parcel, parcel.attempts.at(-1) ?? {});
		const notice = await store.change(world => noteFailure(world, parcel, now()));
		if (!notice) return;
		noticed.add({at: iso(), kind: notice, app: parcel.app, page: parcel.page});
		notices.health(parcel, notice);
		if (notice === 'unsubscribed')
			for (const other of waiting) if (other.app === parcel.app && other.page === parcel.page) giveUp(other);
	};

	const end = (parcel: Parcel, state: 'delivered' | 'given up'): void => {
		parcel.state = state;
		resting.delete(parcel);
		waiting.delete(parcel);
		room.leave(parcel);
		onMove(parcel);
	};

	const giveUp = (parcel: Parcel): void => end(parcel, 'given up');

	/** Tries until it arrives, or until the next try has to wait. */
	const bring = async (parcel: Parcel): Promise<void> => {
		while (onItsWay(parcel) && parcel.nextAt <= now()) {
			// While it waited for its turn, the app may have been taken off the page.
			const arrived = await slots.run(parcel.app, async () => (onItsWay(parcel) ? attempt(parcel) : undefined));
			if (arrived === undefined) break;
			if (arrived) {
				end(parcel, 'delivered');
				notices.recovered(parcel);
				if (failing(parcel)) await store.change(world => noteSuccess(world, parcel));
				break;
			}
			if (closed) break;
			await fail(parcel);
			const delay = retryDelaysMs[parcel.attempts.length - 1];
			if (delay !== undefined) parcel.nextAt = now() + delay;
			else if (onItsWay(parcel)) giveUp(parcel);
		}
		if (onItsWay(parcel)) rest(parcel);
	};

	const rest = (parcel: Parcel): void => {
		resting.add(parcel);
		alarm.noLater(parcel.nextAt);
	};

	const dispatch = (parcel: Parcel): Promise<void> => lines.run(`${parcel.app}:${parcel.psid}`, () => bring(parcel));

	const catchUp = async (): Promise<void> => {
		const due = [...resting].filter(({nextAt}) => nextAt <= now());
		for (const parcel of due) resting.delete(parcel);
		let next = Number.POSITIVE_INFINITY;
		for (const {nextAt} of resting) next = Math.min(next, nextAt);
		alarm.set(next);
		await Promise.all(due.map(dispatch));
	};

	const send: Courier['send'] = async event => {
		const {receivers, left} = receiversOf(store.read(), event);
		const {page, psid, field, at} = event;
		const crowdedOut: Record<string, Reason> = {};
		const parcels = receivers.flatMap(({app, url, standby}): readonly Parcel[] => {
			if (room.full) {
				crowdedOut[app.id] = 'too many events wait';
				notices.full({app: app.id, page, url}, room.events);
				return [];
			}
			count += 1;
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
			waiting.add(parcel);
			room.hold(parcel, parcel.body.length);
			onMove(parcel);
			return [parcel];
		});
		await Promise.all(parcels.map(dispatch));
		return {deliveries: parcels, left: {...left, ...crowdedOut}};
	};

	return {
		send,
		repeat: async id => {
			const parcel = deliveries.list().find(delivery => delivery.id === id);
			if (!parcel) throw new RangeError(`There is no delivery ${id}`);
			await lines.run(id, () => slots.run(parcel.app, () => attempt(parcel)));
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
			alarm.stop();
			carrier.close();
		},
	};
};

import {parseEvents} from '../../webhook/parse-events.js';
import {summarise} from '../../webhook/summarise.js';
import type {DeliveryDetail, DeliveryRow} from '../wire.js';
import {quote} from './quote.js';
import {readable} from './readable.js';

/** A delivery as it was sent or came in. */
export interface Parcel extends Omit<DeliveryRow, 'summary' | 'bytes'> {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

const kept = 2_000;

const summaryOf = (body: string): string => {
	try {
		return parseEvents(body).map(summarise).join('; ').slice(0, 500) || 'no events';
	} catch {
		return 'not an event';
	}
};

const pretty = (body: string): string => {
	try {
		return readable(JSON.parse(body));
	} catch {
		return readable(body);
	}
};

const curlOf = ({url, headers, body}: Parcel): string =>
	[
		`curl -X POST ${quote(url)}`,
		...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
		`--data-raw ${quote(readable(body))}`,
	].join(' ');

/** The last deliveries, with every attempt. One that has moved on takes the place of its earlier self. */
export class DeliveryLog {
	readonly #parcels = new Map<string, {readonly parcel: Parcel; readonly summary: string}>();

	put(parcel: Parcel): DeliveryRow {
		const summary = this.#parcels.get(parcel.id)?.summary ?? summaryOf(parcel.body);
		this.#parcels.set(parcel.id, {parcel, summary});
		const [oldest] = this.#parcels.keys();
		if (this.#parcels.size > kept && oldest !== undefined) this.#parcels.delete(oldest);
		return this.#row(parcel, summary);
	}

	rows(): readonly DeliveryRow[] {
		return [...this.#parcels.values()].map(({parcel, summary}) => this.#row(parcel, summary));
	}

	find(id: string): Parcel | undefined {
		return this.#parcels.get(id)?.parcel;
	}

	/** The one before it in the same conversation. */
	before({id, page, psid, again}: Parcel): Parcel | undefined {
		const all = [...this.#parcels.values()].map(({parcel}) => parcel);
		const earlier = all.slice(
			0,
			all.findIndex(parcel => parcel.id === id),
		);
		return earlier.findLast(parcel => parcel.page === page && parcel.psid === psid && !parcel.again === !again);
	}

	detail(id: string): DeliveryDetail | undefined {
		const parcel = this.find(id);
		return parcel && {headers: parcel.headers, body: pretty(parcel.body), curl: curlOf(parcel)};
	}

	clear(): void {
		this.#parcels.clear();
	}

	#row({headers: _, body, ...row}: Parcel, summary: string): DeliveryRow {
		return {...row, summary, bytes: Buffer.byteLength(body)};
	}
}

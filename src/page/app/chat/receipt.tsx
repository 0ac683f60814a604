import {type JsonObject, objectOf, objectsOf, textOf} from './wire-values.js';

const amount = (value: unknown, currency: string): string => {
	const number = Number(value);
	if (!Number.isFinite(number)) return textOf(value);
	try {
		return new Intl.NumberFormat(undefined, {style: 'currency', currency}).format(number);
	} catch {
		return `${number.toFixed(2)} ${currency}`;
	}
};

/** A receipt: what was bought, what it cost, where it goes. */
export const Receipt = ({payload}: {readonly payload: JsonObject}) => {
	const currency = textOf(payload.currency);
	const summary = objectOf(payload.summary);
	const address = objectOf(payload.address);
	const sums = [
		['Subtotal', summary.subtotal],
		['Shipping', summary.shipping_cost],
		['Tax', summary.total_tax],
		...objectsOf(payload.adjustments).map(({name, amount: less}) => [textOf(name), less] as const),
		['Total', summary.total_cost],
	] as const;
	const place = ['street_1', 'street_2', 'postal_code', 'city', 'country'].map(key => textOf(address[key]));
	return (
		<div class="card receipt">
			<h3>Order {textOf(payload.order_number)}</h3>
			<p class="quietly">
				{textOf(payload.recipient_name)} · {textOf(payload.payment_method)}
			</p>
			<ul>
				{objectsOf(payload.elements).map((element, index) => (
					<li key={index}>
						<span>
							{textOf(element.title)}
							{textOf(element.quantity) && ` × ${textOf(element.quantity)}`}
							<small>{textOf(element.subtitle)}</small>
						</span>
						<span>{amount(element.price, currency)}</span>
					</li>
				))}
			</ul>
			<dl>
				{sums
					.filter(([, value]) => value !== undefined)
					.map(([name, value]) => (
						<div key={name}>
							<dt>{name}</dt>
							<dd>{amount(value, currency)}</dd>
						</div>
					))}
			</dl>
			{place.some(Boolean) && <address>{place.filter(Boolean).join(', ')}</address>}
		</div>
	);
};

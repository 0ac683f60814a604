import type {DeliveryRow} from '../../wire.js';
import {oncePerProps} from '../once-per-props.js';
import {preciseTime} from '../time.js';
import {verdictOf} from './delivery-state.js';

interface Props {
	readonly row: DeliveryRow;
	readonly current: boolean;
}

const againWords = {
	duplicate: 'duplicate',
	'wrong-signature': 'wrong signature',
	'out-of-order': 'out of order',
} as const;

export const DeliveryItem = oncePerProps(({row, current}: Props) => {
	const {words, tone} = verdictOf(row);
	const tries = row.attempts.length;
	return (
		<li>
			<a href={`#/deliveries/${row.id}`} aria-current={current ? 'true' : undefined}>
				<span class="row-head">
					<time dateTime={row.at}>{preciseTime(row.at)}</time>
					<code>{row.field}</code>
					{row.again && <span class="badge">{againWords[row.again.how]}</span>}
					{row.signature !== 'valid' && <span class="badge bad">signature {row.signature}</span>}
					<span class={`badge ${tone}`}>{words}</span>
				</span>
				<span class="row-text">{row.summary}</span>
				<span class="quietly">
					{row.attempts.at(-1) && `${row.attempts.at(-1)?.durationMs} ms`}
					{tries > 1 && ` · ${tries} attempts`} · {row.bytes} bytes
				</span>
			</a>
		</li>
	);
});

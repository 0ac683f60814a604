import type {CallRow} from '../../wire.js';
import {oncePerProps} from '../once-per-props.js';
import {preciseTime} from '../time.js';

interface Props {
	readonly row: CallRow;
	readonly current: boolean;
}

export const CallItem = oncePerProps(({row, current}: Props) => (
	<li>
		<a href={`#/calls/${row.id}`} aria-current={current ? 'true' : undefined}>
			<span class="row-head">
				<time dateTime={row.at}>{preciseTime(row.at)}</time>
				<strong>{row.method}</strong>
				<span class={`badge ${row.status === 200 ? 'good' : 'bad'}`}>{row.status || 'no answer'}</span>
				{row.code !== undefined && (
					<span class="badge bad">
						{row.code}
						{row.subcode !== undefined && `/${row.subcode}`}
					</span>
				)}
			</span>
			<span class="row-text">
				<code>{row.path}</code> {row.about}
			</span>
			<span class="quietly">
				{row.durationMs} ms · {row.token ? `${row.token} token` : 'no token'}
				{row.message && ` · ${row.message}`}
			</span>
		</a>
	</li>
));

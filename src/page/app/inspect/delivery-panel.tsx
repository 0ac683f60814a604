import type {Again, DeliveryDetail, DeliveryRow} from '../../wire.js';
import {Block} from '../block.js';
import {CopyButton} from '../copy-button.js';
import {preciseTime} from '../time.js';
import {verdictOf} from './delivery-state.js';

interface Props {
	readonly row: DeliveryRow;
	readonly detail: DeliveryDetail | undefined;
	readonly onAgain: (how: Again) => void;
}

const ways: readonly (readonly [Again, string])[] = [
	['duplicate', 'Send duplicate'],
	['wrong-signature', 'Send with wrong signature'],
	['out-of-order', 'Send out of order'],
];

/** Everything about one delivery: what was sent, how often, what came back. */
export const DeliveryPanel = ({row, detail, onAgain}: Props) => {
	const {words, tone} = verdictOf(row);
	return (
		<>
			<h2>
				<code>{row.field}</code> <span class={`badge ${tone}`}>{words}</span>
			</h2>
			<p>{row.summary}</p>
			<p class="quietly">
				{row.id} · {row.url}
				{row.again && ` · again of ${row.again.of}`}
			</p>
			<div class="actions">
				{ways.map(([how, title]) => (
					<button key={how} type="button" onClick={() => onAgain(how)}>
						{title}
					</button>
				))}
				{detail && <CopyButton text={detail.curl} what="" label="Copy as curl" />}
			</div>
			<h3>Signature</h3>
			<p>
				<span class={`badge ${row.signature === 'valid' ? 'good' : 'bad'}`}>{row.signature}</span> {row.detail}
			</p>
			<h3>Attempts</h3>
			{row.attempts.length === 0 && <p class="quietly">None has ended yet.</p>}
			<ol class="attempts">
				{row.attempts.map(({at, status, fault, durationMs, body}, index) => (
					<li key={index}>
						<time dateTime={at}>{preciseTime(at)}</time> <strong>{status ?? fault}</strong> in {durationMs} ms
						{body && <Block name="Answer" text={body} />}
					</li>
				))}
			</ol>
			{detail && (
				<>
					<h3>Request</h3>
					<Block
						name="Request headers"
						text={Object.entries(detail.headers)
							.map(([name, value]) => `${name}: ${value}`)
							.join('\n')}
					/>
					<Block name="Request body" text={detail.body} />
				</>
			)}
		</>
	);
};

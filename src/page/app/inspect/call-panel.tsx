import type {CallDetail, CallRow} from '../../wire.js';
import {Block} from '../block.js';
import {CauseList} from '../cause-list.js';
import {CopyButton} from '../copy-button.js';

interface Props {
	readonly row: CallRow;
	readonly detail: CallDetail | undefined;
}

/** Everything about one call: what the bot sent, what it was answered, and why it was refused. */
export const CallPanel = ({row, detail}: Props) => (
	<>
		<h2>
			{row.method} <code>{row.path}</code>{' '}
			<span class={`badge ${row.status === 200 ? 'good' : 'bad'}`}>{row.status || 'no answer'}</span>
		</h2>
		<p class="quietly">
			{row.version} · {row.durationMs} ms · trace {row.traceId}
			{row.agent && ` · ${row.agent}`}
		</p>
		{detail && (
			<>
				<div class="actions">
					<CopyButton text={detail.curl} what="" label="Copy as curl" />
				</div>
				{detail.causes.length > 0 && (
					<>
						<h3>Why it was refused</h3>
						<CauseList causes={detail.causes} />
					</>
				)}
				<h3>Sent</h3>
				<Block name="Sent" text={detail.sent} />
				<h3>Answered</h3>
				<Block name="Answered" text={detail.answer} />
			</>
		)}
	</>
);

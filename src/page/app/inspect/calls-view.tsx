import {useState} from 'preact/hooks';
import type {CallRow} from '../../wire.js';
import {api} from '../api.js';
import type {State} from '../store.js';
import {CallItem} from './call-item.js';
import {CallPanel} from './call-panel.js';
import {FilterField} from './filter-field.js';
import {Inspector} from './inspector.js';
import {useDetail} from './use-detail.js';

interface Props {
	readonly state: State;
	readonly selected: string | undefined;
	readonly onFailure: (error: unknown) => void;
}

type Shown = 'bot' | 'all' | 'refused';

const fits = (row: CallRow, text: string, shown: Shown): boolean => {
	if (shown === 'refused' && row.status === 200) return false;
	if (shown === 'bot' && row.ours) return false;
	return `${row.method} ${row.path} ${row.status} ${row.code ?? ''} ${row.message ?? ''} ${row.about ?? ''}`
		.toLowerCase()
		.includes(text.toLowerCase());
};

/** Every call that the bot makes. */
export const CallsView = ({state, selected, onFailure}: Props) => {
	const [text, setText] = useState('');
	const [shown, setShown] = useState<Shown>('bot');
	const rows = state.calls.filter(row => fits(row, text, shown));
	const row = state.calls.find(({id}) => id === selected);
	const detail = useDetail(row?.id, 0, api.call, onFailure);
	return (
		<Inspector
			name="Calls"
			count={rows.length}
			empty={
				state.calls.length === 0
					? `No call came yet. Bots find the Graph API at ${state.url}.`
					: 'Nothing fits this filter.'
			}
			toolbar={
				<>
					<FilterField value={text} onChange={setText} />
					<select
						aria-label="Show"
						value={shown}
						onChange={({currentTarget}) => setShown(currentTarget.value as Shown)}
					>
						<option value="bot">Of the bot</option>
						<option value="all">Of every program</option>
						<option value="refused">Refused</option>
					</select>
				</>
			}
			rows={rows.toReversed().map(one => <CallItem key={one.id} row={one} current={one.id === selected} />)}
			detail={row && <CallPanel row={row} detail={detail} />}
		/>
	);
};

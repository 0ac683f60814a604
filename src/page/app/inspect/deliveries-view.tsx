import {useState} from 'preact/hooks';
import type {Again} from '../../wire.js';
import {api} from '../api.js';
import type {State} from '../store.js';
import {DeliveryItem} from './delivery-item.js';
import {DeliveryPanel} from './delivery-panel.js';
import {fits, type Shown} from './delivery-state.js';
import {FilterField} from './filter-field.js';
import {Inspector} from './inspector.js';
import {useDetail} from './use-detail.js';

interface Props {
	readonly state: State;
	readonly selected: string | undefined;
	readonly onFailure: (error: unknown) => void;
}

/** Every event on its way to the bot. */
export const DeliveriesView = ({state, selected, onFailure}: Props) => {
	const [text, setText] = useState('');
	const [shown, setShown] = useState<Shown>('all');
	const [busy, setBusy] = useState(false);
	const rows = state.deliveries.filter(row => fits(row, text, shown));
	const row = state.deliveries.find(({id}) => id === selected);
	const detail = useDetail(row?.id, row?.attempts.length ?? 0, api.delivery, onFailure);

	const again = (id: string, how: Again): void => {
		api.again(id, how).catch(onFailure);
	};
	const replay = async (): Promise<void> => {
		setBusy(true);
		try {
			for (const {id} of rows) await api.again(id, 'duplicate');
		} catch (error) {
			onFailure(error);
		} finally {
			setBusy(false);
		}
	};

	return (
		<Inspector
			name="Deliveries"
			count={rows.length}
			empty={
				state.deliveries.length === 0
					? 'No event was sent yet. Write something in the chat.'
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
						<option value="all">All</option>
						<option value="delivered">Taken</option>
						<option value="failed">Not taken</option>
						<option value="again">Sent again</option>
					</select>
					<button type="button" disabled={busy || rows.length === 0} onClick={() => void replay()}>
						{busy ? 'Replaying…' : `Replay ${rows.length} shown`}
					</button>
				</>
			}
			rows={rows.toReversed().map(one => <DeliveryItem key={one.id} row={one} current={one.id === selected} />)}
			detail={row && <DeliveryPanel row={row} detail={detail} onAgain={how => again(row.id, how)} />}
		/>
	);
};

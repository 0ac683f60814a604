import {useState} from 'preact/hooks';

/** Characters that are shown before a person asks for more. */
const first = 2_000;

/** A text as it is. A very long one is shown in part, so that it cannot bury the others. */
export const Bubble = ({text, most = first}: {readonly text: string; readonly most?: number}) => {
	const [whole, setWhole] = useState(false);
	const long = text.length > most;
	return (
		<p class="bubble">
			{long && !whole ? `${text.slice(0, most)}…` : text}
			{long && (
				<button type="button" class="quiet" onClick={() => setWhole(!whole)}>
					{whole ? 'Show less' : `Show all ${text.length.toLocaleString()} characters`}
				</button>
			)}
		</p>
	);
};

import {useId, useState} from 'preact/hooks';

interface Props {
	readonly label: string;
	readonly button: string;
	readonly placeholder?: string;
	readonly onText: (text: string) => void;
}

/** One field and one button. */
export const TextForm = ({label, button, placeholder, onText}: Props) => {
	const [text, setText] = useState('');
	const id = useId();
	return (
		<form
			class="text-form"
			onSubmit={event => {
				event.preventDefault();
				if (text.trim() === '') return;
				onText(text.trim());
				setText('');
			}}
		>
			<label for={id}>{label}</label>
			<input
				id={id}
				type="text"
				value={text}
				placeholder={placeholder}
				autocomplete="off"
				onInput={({currentTarget}) => setText(currentTarget.value)}
			/>
			<button type="submit">{button}</button>
		</form>
	);
};

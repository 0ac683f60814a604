import {useId} from 'preact/hooks';

interface Props {
	readonly label: string;
	readonly value: string;
	readonly options: readonly {readonly id: string; readonly name: string}[];
	readonly onChoose: (id: string) => void;
	readonly className?: string;
}

/** A list to choose one of. */
export const Chooser = ({label, value, options, onChoose, className = ''}: Props) => {
	const id = useId();
	return (
		<div class={`chooser ${className}`}>
			<label for={id}>{label}</label>
			<select id={id} value={value} onChange={({currentTarget}) => onChoose(currentTarget.value)}>
				{options.map(option => (
					<option key={option.id} value={option.id}>
						{option.name}
					</option>
				))}
			</select>
		</div>
	);
};

interface Props {
	readonly value: string;
	readonly onChange: (value: string) => void;
}

export const FilterField = ({value, onChange}: Props) => (
	<input
		type="search"
		aria-label="Filter"
		placeholder="Filter"
		value={value}
		onInput={({currentTarget}) => onChange(currentTarget.value)}
	/>
);

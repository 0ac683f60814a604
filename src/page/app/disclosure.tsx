import type {ComponentChildren} from 'preact';
import {useEffect, useRef} from 'preact/hooks';

interface Props {
	readonly label: ComponentChildren;
	readonly name: string;
	readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens something above it. Escape, a press elsewhere, and what is chosen in it close it. */
export const Disclosure = ({label, name, children}: Props) => {
	const details = useRef<HTMLDetailsElement>(null);
	const close = (): void => {
		if (!details.current?.open) return;
		details.current.open = false;
		details.current.querySelector('summary')?.focus();
	};
	useEffect(() => {
		const elsewhere = ({target}: Event): void => {
			if (details.current?.open && !details.current.contains(target as Node)) details.current.open = false;
		};
		document.addEventListener('pointerdown', elsewhere);
		return () => document.removeEventListener('pointerdown', elsewhere);
	}, []);
	return (
		<details
			class="disclosure"
			ref={details}
			onKeyDown={event => {
				if (event.key === 'Escape') close();
			}}
		>
			<summary aria-label={name} title={name}>
				{label}
			</summary>
			<div class="panel">{children(close)}</div>
		</details>
	);
};

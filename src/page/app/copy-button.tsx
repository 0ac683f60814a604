import {useState} from 'preact/hooks';

/** Copies a text, and says so for a moment. */
export const CopyButton = ({
	text,
	what,
	label = 'Copy',
}: {
	readonly text: string;
	readonly what: string;
	readonly label?: string;
}) => {
	const [copied, setCopied] = useState(false);
	const copy = async (): Promise<void> => {
		await navigator.clipboard.writeText(text);
		setCopied(true);
		setTimeout(() => setCopied(false), 1_500);
	};
	return (
		<button
			type="button"
			class="quiet copy"
			aria-label={copied ? undefined : `${label} ${label === 'Copy' ? what : ''}`.trim()}
			onClick={() => {
				copy().catch(() => setCopied(false));
			}}
		>
			{copied ? 'Copied' : label}
		</button>
	);
};

/** A text as it is, in a box that scrolls by keyboard, too. */
export const Block = ({name, text}: {readonly name: string; readonly text: string}) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to scroll it
	<section class="block" aria-label={name} tabIndex={0}>
		<pre>{text}</pre>
	</section>
);

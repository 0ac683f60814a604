/** How much of a pasted text is looked at: enough for any log, small enough to stay quick. */
export const bounds = {
	/** For errors, events and ids. */
	text: 256 * 1024,
	/** For what people say: the beginning and the end of a text say the most. */
	words: {beginning: 6000, end: 2000},
} as const;

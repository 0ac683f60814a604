/** How much of a pasted text is looked at: enough for any log, small enough to stay quick. */
export const bounds = {
	/** For errors, events and ids. */
	text: {beginning: 96 * 1024, end: 32 * 1024},
	/** For what people say: the beginning and the end of a text say the most. */
	words: {beginning: 6000, end: 2000},
} as const;

/** The beginning and the end of a text that is longer than both together. */
export const cut = (text: string, {beginning, end}: {readonly beginning: number; readonly end: number}): string =>
	text.length <= beginning + end ? text : `${text.slice(0, beginning)}\n${text.slice(-end)}`;

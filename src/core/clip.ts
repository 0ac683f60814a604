/** The beginning of a text that may be of any length, ended at a blank so that no word, and no secret, is cut in two. */
export const clip = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most).replace(/\S{0,200}$/, '')}…`;

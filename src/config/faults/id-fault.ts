const placeholder = /^(?:<[^<>]*>|\{\{?[^{}]*\}?\}|\$\{?\w+\}?|%\w+%|your\b.*|your_.*)$/i;

/** Why this cannot be the id of an app, a page or a person. */
export const idFault = (value: string): string | undefined => {
	if (/^\d{1,20}$/.test(value)) return undefined;
	if (/^["'`].*["'`]$/.test(value)) return 'there are quotes around it';
	if (/^\s|\s$/.test(value)) return 'there are blanks or line ends around it';
	if (placeholder.test(value)) return 'it is a placeholder';
	if (/^\d[\d.]*e\+?\d+$/i.test(value)) return 'it was rounded to a number, and its last digits are lost';
	if (/^\d+\|/.test(value)) return 'it is an app token; the id is what stands before the bar';
	return /^\d+$/.test(value) ? 'it is too long' : 'an id holds digits alone';
};

/** Parts of words, separated by commas: says whether a text has one of them. */
export const stems =
	([words = '']: TemplateStringsArray) =>
	(text: string): boolean =>
		words.split(',').some(part => {
			const stem = part.trim();
			return stem !== '' && text.includes(stem);
		});

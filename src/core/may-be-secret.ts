/** A word that may be a secret whatever it was given for: long, of letters and figures. */
export const mayBeSecret = (text: string): boolean => /^(?=.*\d)(?=.*[A-Za-z])[\w-]{20,}$/.test(text);

/** Such words in what somebody typed: alone, as the value of a flag, in a list. Not as a part of a path or an address. */
export const secretsIn = (word: string): readonly string[] =>
	word
		.split(/[=,\s]/)
		.map(part => part.replace(/^-+/, ''))
		.filter(mayBeSecret);

/** A word that may be a secret whatever it was given for: long, of letters and figures. */
export const mayBeSecret = (text: string): boolean => /^(?=.*\d)(?=.*[A-Za-z])[\w-]{20,}$/.test(text);

/** Such words in what somebody typed. */
export const secretsIn = (text: string): readonly string[] => (text.match(/[\w-]{20,}/g) ?? []).filter(mayBeSecret);

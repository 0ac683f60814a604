const other = /(?:status|http|exit|zip|country|postal|area|qr|source|char|curl)[ _-]{0,2}(?:code)?$/i;

/** Whether what stands before a place says that the code there is not one of the Graph API. */
export const isOtherCode = (text: string, at: number): boolean => other.test(text.slice(Math.max(0, at - 14), at));

import {escapeNonAscii} from './escape-non-ascii.js';

/** Serialises as Meta does: compact, non-ASCII as lower-case `\u00e4` escapes and `/` as `\/`, hence all ASCII. */
export const metaJson = (value: unknown): string => escapeNonAscii(JSON.stringify(value)).replaceAll('/', '\\/');

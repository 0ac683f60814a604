import type {Fix} from './cause.js';

/** Something of ours to run: `run('Look at the token', 'inspect-token')`. */
export const run = (text: string, ...argv: readonly string[]): Fix => ({kind: 'command', text, argv});

/** Something that only a person can do. */
export const manual = (text: string, url?: string): Fix => ({kind: 'manual', text, ...(url !== undefined && {url})});

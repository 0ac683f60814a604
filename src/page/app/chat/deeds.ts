import type {Act, Entry} from '../../wire.js';

export type MessageEntry = Extract<Entry, {readonly kind: 'message'}>;

/** What messages let a person do. */
export interface Deeds {
	perform(act: Act): void;
	reply(message: MessageEntry): void;
	edit(message: MessageEntry): void;
}

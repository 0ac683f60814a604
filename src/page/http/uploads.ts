import {randomBytes} from 'node:crypto';

/** Messenger takes files of up to 25 MB. */
export const largestUpload = 25 * 1024 * 1024;
const mostBytes = 100 * 1024 * 1024;

/** What is kept and how it is told apart. Others are files to download: a browser never shows them. */
const kinds: Readonly<Record<string, {readonly extension: string; readonly type: 'image' | 'audio' | 'video'}>> = {
	'image/png': {extension: 'png', type: 'image'},
	'image/jpeg': {extension: 'jpg', type: 'image'},
	'image/gif': {extension: 'gif', type: 'image'},
	'image/webp': {extension: 'webp', type: 'image'},
	'audio/mpeg': {extension: 'mp3', type: 'audio'},
	'audio/mp4': {extension: 'm4a', type: 'audio'},
	'video/mp4': {extension: 'mp4', type: 'video'},
};

export interface Kept {
	readonly name: string;
	readonly type: 'image' | 'audio' | 'video' | 'file';
	readonly contentType: string;
	readonly content: Buffer;
}

/** Files that people in the chat sent. The bot fetches them as it does from Meta: by an address that nobody can guess. */
export class Uploads {
	readonly #files = new Map<string, Kept>();
	#bytes = 0;

	keep(content: Buffer, contentType: string): Kept {
		const kind = Object.hasOwn(kinds, contentType) ? kinds[contentType] : undefined;
		const name = `${randomBytes(18).toString('base64url')}.${kind?.extension ?? 'bin'}`;
		const kept: Kept = {
			name,
			type: kind?.type ?? 'file',
			contentType: kind ? contentType : 'application/octet-stream',
			content,
		};
		this.#files.set(name, kept);
		this.#bytes += content.length;
		for (const [oldest, {content: old}] of this.#files) {
			if (this.#bytes <= mostBytes || oldest === name) break;
			this.#files.delete(oldest);
			this.#bytes -= old.length;
		}
		return kept;
	}

	find(name: string): Kept | undefined {
		return this.#files.get(name);
	}
}

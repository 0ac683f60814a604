import {hash} from 'node:crypto';
import {appendFileSync, closeSync, openSync, readSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {unless} from '../../files/file-error.js';
import {patiently} from '../../files/patiently.js';
import {privateMode} from '../../files/write-file.js';
import {type Edit, isEdit} from './edits.js';

/** What was read of a journal. */
export interface Tail {
	readonly edits: readonly Edit[];
	/** Bytes up to the end of the last line that is whole. */
	readonly end: number;
	/** A line is whole and no line of a journal. */
	readonly damaged: boolean;
}

const editsIn = (line: string): readonly Edit[] | undefined => {
	try {
		const value: unknown = JSON.parse(line);
		return Array.isArray(value) && value.every(isEdit) ? value : undefined;
	} catch {
		return undefined;
	}
};

const readPart = (path: string, start: number, end: number): Buffer | undefined =>
	unless('ENOENT', () => {
		const file = openSync(path, 'r');
		try {
			const bytes = Buffer.allocUnsafe(end - start);
			return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
		} finally {
			closeSync(file);
		}
	});

/**
 * The changes since a snapshot was written, in a file beside it: a first line that names the snapshot, and a line for each
 * write. One that belongs to another snapshot counts for nothing: whoever writes a snapshot has what the journal held before.
 * A last line without its end is of a process that was killed while it wrote: it was never answered, and is cut off.
 */
export class Journal {
	readonly #path: string;
	readonly #first: Buffer;
	/** Bytes that are known. */
	#end = 0;

	constructor(path: string, snapshot: string) {
		this.#path = path;
		this.#first = Buffer.from(`${JSON.stringify({schemaVersion: 1, after: hash('sha256', snapshot)})}\n`);
	}

	get size(): number {
		return this.#end;
	}

	/** What others wrote since the last look; nothing, mostly. It counts once it is `taken`. */
	read(): Tail | undefined {
		const size = statSync(this.#path, {throwIfNoEntry: false})?.size ?? 0;
		const bytes = size > this.#end ? readPart(this.#path, this.#end, size) : undefined;
		if (!bytes) return undefined;
		const skip = this.#end === 0 ? this.#first.length : 0;
		if (!bytes.subarray(0, skip).equals(this.#first.subarray(0, skip)))
			return {edits: [], end: this.#end, damaged: false};
		const whole = bytes.lastIndexOf('\n') + 1;
		const lines = bytes.toString('utf8', skip, whole).split('\n').slice(0, -1).map(editsIn);
		return {
			edits: lines.flatMap(edits => edits ?? []),
			end: this.#end + whole,
			damaged: lines.includes(undefined),
		};
	}

	taken({end}: Tail): void {
		this.#end = end;
	}

	/** Under the lock of the snapshot, by who knows all that is there. */
	append(edits: readonly Edit[]): void {
		const line = Buffer.from(`${JSON.stringify(edits)}\n`);
		if (this.#end === 0) {
			patiently(() => writeFileSync(this.#path, Buffer.concat([this.#first, line]), {mode: privateMode}));
			this.#end = this.#first.length;
		} else {
			truncateSync(this.#path, this.#end);
			appendFileSync(this.#path, line);
		}
		this.#end += line.length;
	}

	remove(): void {
		patiently(() => rmSync(this.#path, {force: true}));
	}
}

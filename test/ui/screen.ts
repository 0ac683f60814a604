import {clearLine, cursorTo, moveCursor} from 'node:readline';
import {Writable} from 'node:stream';

const esc = '\u{1b}';
const token = new RegExp(`${esc}\\[([?0-9;]*)([A-Za-z])|(.)`, 'gsu');

/** A terminal that remembers what a person would see on it. It knows the sequences that spinners and prompts use. */
export class Screen extends Writable {
	readonly isTTY = true;
	readonly rows = 24;
	/** As on the real stdout and stderr: who pipes to it does not end it. */
	readonly _isStdio = true;
	cursorVisible = true;
	/** Everything that was written, for what must never be on it. */
	raw = '';
	readonly #lines: string[][] = [];
	#row = 0;
	#column = 0;

	constructor(readonly columns = 80) {
		super({decodeStrings: false});
	}

	override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
		const text = chunk.toString();
		this.raw += text;
		for (const [, parameters = '', command, character = ''] of text.matchAll(token)) {
			if (command === undefined) this.#put(character);
			else this.#obey(command, parameters);
		}
		done();
	}

	/** The lines as they stand, without trailing blanks and empty lines. */
	get text(): string {
		return Array.from(this.#lines, line =>
			Array.from(line ?? [], cell => cell ?? ' ')
				.join('')
				.trimEnd(),
		)
			.join('\n')
			.trimEnd();
	}

	cursorTo(column: number): boolean {
		return cursorTo(this, column);
	}

	moveCursor(columns: number, rows: number): boolean {
		return moveCursor(this, columns, rows);
	}

	clearLine(direction: -1 | 0 | 1): boolean {
		return clearLine(this, direction);
	}

	#put(character: string): void {
		if (character === '\n') this.#row++;
		if (character === '\r' || character === '\n') this.#column = 0;
		else {
			this.#lines[this.#row] ??= [];
			const line = this.#lines[this.#row] ?? [];
			line[this.#column++] = character;
		}
	}

	#obey(command: string, parameters: string): void {
		const count = Number.parseInt(parameters, 10) || 1;
		if (command === 'A') this.#row = Math.max(0, this.#row - count);
		else if (command === 'B') this.#row += count;
		else if (command === 'C') this.#column += count;
		else if (command === 'D') this.#column = Math.max(0, this.#column - count);
		else if (command === 'G') this.#column = count - 1;
		else if (command === 'K') {
			const line = this.#lines[this.#row] ?? [];
			if (parameters === '1') line.fill(' ', 0, this.#column + 1);
			else this.#lines[this.#row] = parameters === '2' ? [] : line.slice(0, this.#column);
		} else if (parameters === '?25') this.cursorVisible = command === 'h';
	}
}

import type {Ora} from 'ora';
import {toAscii} from './ascii.js';
import {displayWidth} from './display-width.js';
import type {Palette} from './palette.js';

/** Lines at the foot of a terminal that move while something goes on. */
export interface Spinner {
	/** Replaces what is shown; nothing, with no lines. */
	show(lines: readonly string[]): void;
	/** Takes the lines away at once and gives the cursor back. */
	hide(): void;
}

export interface SpinnerOptions {
	readonly stream: NodeJS.WriteStream;
	readonly palette: Palette;
	readonly unicode: boolean;
}

/** What is over sooner needs no spinner, and ora is not loaded for it. */
const patience = 120;

const frames = {signs: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'], letters: ['-', '\\', '|', '/']} as const;
const interval = {signs: 80, letters: 130} as const;

/** Cut to one line of the terminal: ora clears what it drew by counting lines. */
const cut = (text: string, width: number): string => {
	if (displayWidth(text) <= width) return text;
	let kept = '';
	for (const character of text) {
		if (displayWidth(kept + character) > width - 1) break;
		kept += character;
	}
	return `${kept}…`;
};

export const createSpinner = ({stream, palette, unicode}: SpinnerOptions): Spinner => {
	let shown: readonly string[] = [];
	let ora: Ora | undefined;
	let timer: NodeJS.Timeout | undefined;

	const draw = (): void => {
		if (!ora) return;
		if (shown.length === 0) {
			ora.stop();
			return;
		}
		const lines = shown.map(line => cut(line, (stream.columns || 80) - 3));
		ora.text = unicode ? lines.join('\n  ') : toAscii(lines.join('\n  '));
		if (!ora.isSpinning) ora.start();
	};

	const load = async (): Promise<void> => {
		const {default: createOra} = await import('ora');
		const kind = unicode ? 'signs' : 'letters';
		ora = createOra({
			stream,
			// Ora keeps stdin raw otherwise, and Ctrl-C would be a letter.
			discardStdin: false,
			isEnabled: true,
			color: false,
			spinner: {frames: frames[kind].map(frame => palette.command(frame)), interval: interval[kind]},
		});
		draw();
	};

	return {
		show: lines => {
			shown = lines;
			if (ora) draw();
			// On a terminal that is 0 columns wide, as some pseudo-terminals are, ora clears lines without end.
			else if (lines.length > 0 && !timer && stream.columns !== 0) {
				// Without a spinner the run is as good as with one: a failure to load is none of the run.
				timer = setTimeout(() => load().catch(() => undefined), patience);
				timer.unref();
			}
		},
		hide: () => {
			shown = [];
			draw();
		},
	};
};

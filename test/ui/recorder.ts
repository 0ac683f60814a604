import {colours} from '../../src/ui/colours.js';
import {plainPalette} from '../../src/ui/palette.js';
import {createUi} from '../../src/ui/terminal-ui.js';
import type {Ui} from '../../src/ui/ui.js';

/** A Ui that keeps what it wrote; the escape character shows as ␛. */
export const recorder = (
	options: {columns?: number; colour?: boolean; unicode?: boolean; quiet?: boolean} = {},
): {ui: Ui; out: () => string; err: () => string; all: () => string} => {
	const {columns = 80, colour = false, unicode = true, quiet = false} = options;
	const written = {out: '', err: '', all: ''};
	const legible = (text: string): string => text.replaceAll('\u{1b}', '␛');
	const into = (stream: 'out' | 'err') => ({
		write: (text: string): void => {
			written[stream] += text;
			written.all += text;
		},
	});
	const ui = createUi({
		stdout: into('out'),
		stderr: into('err'),
		columns,
		palette: colour ? colours : plainPalette,
		colour: {stdout: colour, stderr: colour},
		unicode,
		quiet,
	});
	return {
		ui,
		out: () => legible(written.out),
		err: () => legible(written.err),
		all: () => legible(written.all),
	};
};

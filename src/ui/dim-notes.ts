import {displayWidth} from './display-width.js';
import type {Ui} from './ui.js';

/** Small print: the notes beside each other where they fit on one line, else each on its own. */
export const dimNotes = (notes: readonly (string | undefined)[], ui: Ui, indent: string): readonly string[] => {
	const given = notes.filter(note => note !== undefined && note !== '');
	const line = given.join(' · ');
	const lines = displayWidth(line) <= ui.columns - indent.length ? [line] : given;
	return lines.flatMap(note => (note ? ui.paragraph(ui.dim(note), indent) : []));
};

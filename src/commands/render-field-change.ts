import type {FieldChange} from '../setup/page-fields.js';
import type {Ui} from '../ui/ui.js';

/** The fields before and after, as one list: what came, what went, what stayed. */
export const renderFieldChange = (title: string, {before, after, changed}: FieldChange, ui: Ui): void => {
	ui.print(`${ui.strong(title)}${changed ? '' : ui.dim('  nothing to change')}`);
	for (const field of new Set([...before, ...after])) {
		if (!before.includes(field)) ui.print(`  ${ui.good(`+ ${field}`)}`);
		else if (!after.includes(field)) ui.print(`  ${ui.bad(`- ${field}`)}`);
		else ui.print(`    ${field}`);
	}
};

import {causes} from '../../causes/index.js';

const list = (value: number | readonly number[] | undefined): readonly number[] => {
	if (value === undefined) return [];
	return typeof value === 'number' ? [value] : value;
};

/** Which codes the catalogue knows, and with which code each subcode comes. */
export const knownCodes = (): {
	readonly codes: ReadonlySet<number>;
	readonly bySubcode: ReadonlyMap<number, number>;
} => {
	const codes = new Set<number>();
	const bySubcode = new Map<number, number>();
	for (const clue of causes.flatMap(cause => cause.clues)) {
		for (const code of list(clue.code)) codes.add(code);
		const [code] = list(clue.code);
		// Small subcodes (33, 99, 463) mean nothing by themselves; those of six digits and more do.
		if (code !== undefined)
			for (const subcode of list(clue.subcode)) if (!bySubcode.has(subcode)) bySubcode.set(subcode, code);
	}
	return {codes, bySubcode};
};

import {causes} from '../../causes/catalogue.js';

/** Which codes the catalogue knows, and with which code each subcode comes. */
export interface KnownCodes {
	readonly codes: ReadonlySet<number>;
	readonly bySubcode: ReadonlyMap<number, number>;
}

const list = (value: number | readonly number[] | undefined): readonly number[] => {
	if (value === undefined) return [];
	return typeof value === 'number' ? [value] : value;
};

export const knownCodes = (): KnownCodes => {
	const codes = new Set<number>();
	const bySubcode = new Map<number, number>();
	for (const {clues} of causes)
		for (const {code, subcode} of clues) {
			const [first, ...others] = list(code);
			if (first === undefined) continue;
			for (const one of [first, ...others]) codes.add(one);
			for (const one of list(subcode)) if (!bySubcode.has(one)) bySubcode.set(one, first);
		}
	return {codes, bySubcode};
};

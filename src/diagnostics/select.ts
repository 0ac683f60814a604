import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {nearest} from '../core/nearest.js';
import {areas, type Check} from './check.js';

export interface Selection {
	/** Areas or ids of checks; none means all. */
	readonly only?: readonly string[] | undefined;
	readonly skip?: readonly string[] | undefined;
}

const refuseUnknown = (names: readonly string[], checks: readonly Check[]): void => {
	const known: readonly string[] = [...areas, ...checks.map(({id}) => id)];
	for (const name of names) {
		if (known.includes(name)) continue;
		const near = nearest(name, known);
		throw new Problem(
			found(usageInvalid, {
				message: `There is no area and no check called '${name}'`,
				hint: near ? `Perhaps ${near}?` : `The areas are ${areas.join(', ')}`,
				command: 'doctor',
			}),
		);
	}
};

/**
 * The checks that are asked for. @throws Problem usage.invalid for an unknown name, with the nearest one
 */
export const selectChecks = (checks: readonly Check[], {only = [], skip = []}: Selection): readonly Check[] => {
	refuseUnknown([...only, ...skip], checks);
	const isIn = (names: readonly string[], {id, area}: Check): boolean => names.includes(id) || names.includes(area);
	return checks.filter(check => (only.length === 0 || isIn(only, check)) && !isIn(skip, check));
};

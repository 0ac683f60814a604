import {nearest} from '../core/nearest.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import {usageProblem} from './usage-problem.js';

/** Makes a sandbox play faults, by their causes. @throws Problem usage.invalid, with the nearest one */
export const armFaults = async (sandbox: Sandbox, faults: readonly string[]): Promise<void> => {
	// Most sandboxes play no fault, and start without the catalogue.
	if (faults.length === 0) return;
	const known = await sandbox.armable();
	for (const fault of faults) {
		if (known.includes(fault)) {
			await sandbox.arm(fault);
			continue;
		}
		const near = nearest(fault, known);
		throw usageProblem(
			'sandbox',
			`'${fault}' is not a fault that the sandbox can play`,
			near ? `Did you mean ${near}?` : 'sandbox --list-faults shows them all',
		);
	}
};

import {Refusal} from '../rules/refusal.js';
import type {ArmOptions, Faults} from './faults.js';
import {transportFaults} from './transport.js';

/** The catalogue is loaded when the first fault is armed: most sandboxes never need it. */
const catalogue = () => import('../../causes/index.js');

/** Every cause that can be armed, by its id. */
export const armable = async (): Promise<string[]> => {
	const {causes} = await catalogue();
	return [...causes.filter(({wire}) => wire).map(({id}) => id), ...Object.keys(transportFaults)].toSorted();
};

const listOf = (at: ArmOptions['at']): readonly string[] | undefined => (typeof at === 'string' ? [at] : at);

/** Makes calls meet a cause. @throws RangeError when nothing is known to arm by this id */
export const arm = async (faults: Faults, id: string, {calls, at}: ArmOptions): Promise<void> => {
	const transport = Object.hasOwn(transportFaults, id) ? transportFaults[id] : undefined;
	if (transport) {
		faults.arm(id, transport, listOf(at) ?? [], calls);
		return;
	}
	const {causeById} = await catalogue();
	const wire = causeById(id)?.wire;
	if (!wire) throw new RangeError(`${id} is not a cause that can be armed`);
	const {message, at: known, ...details} = wire;
	faults.arm(id, new Refusal(message, details), listOf(at) ?? known ?? [], calls);
};

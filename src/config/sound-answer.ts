import type {Secret} from '../core/secret.js';
import type {SettingSpec} from './setting-specs.js';

/** Asks for a setting until the answer can be right; says each time what is wrong with it. */
export const soundAnswer = async <Value extends string | Secret>(
	spec: SettingSpec,
	put: () => Promise<Value>,
	note: (text: string) => void,
): Promise<Value> => {
	for (;;) {
		const value = await put();
		const text = typeof value === 'string' ? value : value.reveal();
		const fault = text === '' ? undefined : spec.fault(text);
		if (fault === undefined) return value;
		note(`That cannot be the ${spec.title}: ${fault}.`);
	}
};

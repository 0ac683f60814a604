import {found, Problem} from '../../causes/cause.js';
import {usageInvalid} from '../../causes/usage/invalid.js';
import {settingName, settingSpecs} from '../../config/setting-specs.js';
import type {ActionInput} from './action.js';

/** @throws Problem usage.invalid, when no setting was named */
export const neededKey = (action: string, {key}: ActionInput): string => {
	if (key) return key;
	throw new Problem(
		found(usageInvalid, {
			message: `config ${action} needs the name of a setting`,
			hint: `The settings are ${settingSpecs.map(settingName).join(', ')}`,
			command: 'config',
		}),
	);
};

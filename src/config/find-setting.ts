import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {nearest} from '../core/nearest.js';
import {type SettingSpec, settingName, settingSpecs} from './setting-specs.js';

const letters = (word: string): string => word.replace(/[-_\s]/g, '').toLowerCase();

/** The setting that somebody means by `app-id`, `appId` or `MESSENGER_APP_ID`. @throws Problem usage.invalid */
export const findSetting = (word: string): SettingSpec => {
	const wanted = letters(word);
	const spec = settingSpecs.find(candidate =>
		[settingName(candidate), ...candidate.environment].some(name => letters(name) === wanted),
	);
	if (spec) return spec;
	const names = settingSpecs.map(settingName);
	const near = nearest(word, names);
	throw new Problem(
		found(usageInvalid, {
			message: `There is no setting '${word.slice(0, 80)}'${near ? `; the nearest is ${near}` : ''}`,
			hint: `The settings are ${names.join(', ')}`,
			command: 'config',
		}),
	);
};

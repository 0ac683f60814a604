import {findSetting} from '../../config/find-setting.js';
import {settingName} from '../../config/setting-specs.js';
import type {Action} from './action.js';
import {neededKey} from './needed-key.js';

export const unset: Action = {
	takes: ['key'],
	run: async (context, input) => {
		const spec = findSetting(neededKey('unset', input));
		const store = await context.profile();
		const removed = store.read()[spec.key] !== undefined;
		if (removed) await store.save({[spec.key]: undefined});
		return {
			json: {key: spec.key, removed, profile: store.name, path: store.path},
			render: ui =>
				ui.print(
					removed
						? `${settingName(spec)} is removed from the profile ${store.name}`
						: `${settingName(spec)} was not saved in the profile ${store.name}`,
				),
		};
	},
};

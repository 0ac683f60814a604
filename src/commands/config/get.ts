import {found, Problem} from '../../causes/cause.js';
import {settingsMissing} from '../../causes/settings/missing.js';
import {findSetting} from '../../config/find-setting.js';
import {flagName} from '../../config/setting-specs.js';
import {Secret} from '../../core/secret.js';
import type {Action} from './action.js';
import {neededKey} from './needed-key.js';
import {remarks, settingRow} from './setting-row.js';

export const get: Action = {
	takes: ['key', 'showSecrets'],
	run: async (context, input) => {
		const spec = findSetting(neededKey('get', input));
		const row = settingRow(spec, await context.settings());
		const {value} = row;
		if (value === null) {
			const [variable] = spec.environment;
			const flag = flagName(spec);
			throw new Problem(found(settingsMissing, {setting: spec.title, flag, ...(variable !== undefined && {variable})}));
		}
		const shown = input.showSecrets && value instanceof Secret;
		if (shown) context.redactor.allow(value);
		const visible = shown ? value.reveal() : `${value}`;
		return {
			json: {...row, value: visible},
			render: ui => {
				ui.print(visible);
				for (const remark of [...remarks(row), ...(row.exposed ? [row.exposed] : [])]) ui.warn(remark);
				if (row.secret && !shown) ui.hint('Masked; --show-secrets prints it.');
			},
		};
	},
};

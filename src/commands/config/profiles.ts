import {isProfileName} from '../../config/profile-name.js';
import type {Action} from './action.js';

/** The names alone, one a line: shells complete `--profile` with them, so no keychain is asked and nothing else is said. */
export const profiles: Action = {
	takes: [],
	run: async context => {
		const names = (await context.profileNames()).filter(isProfileName);
		return {
			json: {profiles: names},
			render: ui => {
				for (const name of names) ui.print(name);
			},
		};
	},
};

import type {Action} from './action.js';

export const path: Action = {
	takes: [],
	run: async context => {
		const store = await context.profile();
		return {
			json: {path: store.path, profile: store.name, profiles: store.profiles()},
			render: ui => ui.print(store.path),
		};
	},
};

import {envNames, settingSpecs} from '../../config/setting-specs.js';
import {describeSource} from '../../core/describe-source.js';
import {nearest} from '../../core/nearest.js';
import type {Context} from '../context.js';
import type {Action} from './action.js';
import {remarks, settingRow} from './setting-row.js';

/** Variables that look as if they were meant for the tool: a misspelt name is the hardest thing to see. */
const strangers = ({env}: Context): readonly string[] =>
	Object.keys(env)
		.filter(name => name.startsWith('MESSENGER_') && env[name] && !envNames.includes(name))
		.map(name => {
			const near = nearest(name, envNames);
			return `${name} is set, and no setting is read from it${near ? `; the nearest is ${near}` : ''}`;
		});

export const list: Action = {
	takes: [],
	run: async context => {
		const [settings, store] = await Promise.all([context.settings(), context.profile()]);
		const rows = settingSpecs.map(spec => settingRow(spec, settings));
		return {
			json: {profile: store.name, path: store.path, profiles: store.profiles(), settings: rows},
			render: ui => {
				ui.table(
					['setting', 'value', 'source'],
					rows.map(({name, value, source}) => [
						name,
						value === null ? ui.dim('not set') : `${value}`,
						source ? describeSource(source) : '',
					]),
				);
				for (const remark of rows.flatMap(remarks)) ui.warn(remark);
				for (const exposed of new Set(rows.flatMap(row => row.exposed ?? []))) ui.warn(exposed);
				for (const stranger of strangers(context)) ui.hint(stranger);
				const others = store.profiles().filter(name => name !== store.name);
				ui.hint(`Profile ${store.name}${others.length > 0 ? ` (others: ${others.join(', ')})` : ''}, in ${store.path}`);
			},
		};
	},
};

import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {settingName, settingSpecs} from '../config/setting-specs.js';
import {nearest} from '../core/nearest.js';
import {defineCommand, flag, optional, suggesting, text} from './command.js';
import type {Action, ActionInput} from './config/action.js';
import {get} from './config/get.js';
import {list} from './config/list.js';
import {path} from './config/path.js';
import {profiles} from './config/profiles.js';
import {set} from './config/set.js';
import {unset} from './config/unset.js';

const actions = new Map<string, Action>(Object.entries({list, get, set, unset, path, profiles}));

const refuse = (message: string, hint: string): Problem =>
	new Problem(found(usageInvalid, {message, hint, command: 'config'}));

const findAction = (name: string): Action => {
	const action = actions.get(name);
	if (action) return action;
	const near = nearest(name, actions.keys());
	throw refuse(
		`config knows no '${name.slice(0, 80)}'${near ? `; the nearest is ${near}` : ''}`,
		`Say one of ${[...actions.keys()].join(', ')}`,
	);
};

const words: Readonly<Record<keyof ActionInput, string>> = {
	key: 'a setting',
	value: 'a value',
	file: '--file',
	showSecrets: '--show-secrets',
};

const refuseStrangers = (name: string, {takes}: Action, input: ActionInput): void => {
	const given = (Object.keys(words) as (keyof ActionInput)[]).filter(part => input[part]);
	const stranger = given.find(part => !takes.includes(part));
	if (stranger === undefined) return;
	const friends = [...actions].filter(([, action]) => action.takes.includes(stranger)).map(([friend]) => friend);
	throw refuse(
		`config ${name} takes no ${words[stranger].replace(/^a /, '')}`,
		`config ${friends.join(' and config ')} does`,
	);
};

export const config = defineCommand({
	name: 'config',
	group: 'Settings',
	summary: 'show and change the settings, and say where each comes from',
	description:
		'list shows every setting, get one of them; set and unset change what is saved in the profile; path says where that is, profiles which there are. ' +
		'Settings are called app-id, appId or MESSENGER_APP_ID. Flags, variables and --env-file win over the profile.',
	args: {
		action: suggesting(optional('action', 'list (default), get, set, unset, path or profiles'), () => [
			...actions.keys(),
		]),
		key: suggesting(optional('setting', 'which setting'), () => settingSpecs.map(settingName)),
		value: optional('value', 'the value; never a secret'),
	},
	options: {
		file: text('--file <path>', 'set: take the value from a file; - for stdin'),
		showSecrets: flag('--show-secrets', 'get: print a secret in full'),
	},
	examples: [
		['config list', 'every setting, and where it comes from'],
		['config set app-id 300000000000001', 'save the id of the app'],
		['config set page-token --file token.txt --profile shop', 'save a token in the profile shop'],
		['config get verify-token --show-secrets', 'read a secret'],
	],
	run: async (context, {action: name = 'list', key, value, file, showSecrets}) => {
		const action = findAction(name);
		const input = {key, value, file, showSecrets};
		refuseStrangers(name, action, input);
		return action.run(context, input);
	},
	json: ({json}) => json,
	render: (said, ui) => said.render(ui),
});

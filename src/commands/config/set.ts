import {found, Problem} from '../../causes/cause.js';
import {usageInvalid} from '../../causes/usage/invalid.js';
import {faultProblem} from '../../config/fault-problem.js';
import {findSetting} from '../../config/find-setting.js';
import {readSecret} from '../../config/read-secret.js';
import {type SettingSpec, settingName} from '../../config/setting-specs.js';
import {describeSource} from '../../core/describe-source.js';
import {Secret} from '../../core/secret.js';
import type {Source} from '../../core/setting.js';
import type {Context} from '../context.js';
import type {Action, ActionInput} from './action.js';
import {neededKey} from './needed-key.js';

interface Given {
	readonly value: string | Secret;
	readonly source: Source;
}

const refuse = (message: string, hint: string): Problem =>
	new Problem(found(usageInvalid, {message, hint, command: 'config'}));

const fromFile = async (context: Context, {title, secret}: SettingSpec, path: string): Promise<Given> => {
	const value = await readSecret(path, file => context.readInput(file), {title, flag: '--file'});
	return {value: secret ? value : value.reveal(), source: {kind: 'flag', name: '--file'}};
};

const given = async (context: Context, spec: SettingSpec, {value, file}: ActionInput): Promise<Given> => {
	const name = settingName(spec);
	if (value !== undefined && file !== undefined)
		throw refuse(`There are two values for ${name}`, 'Give the value, or --file, not both');
	if (value !== undefined && spec.secret) {
		context.redactor.add(new Secret(value));
		throw refuse(
			`The ${spec.title} is a secret: as an argument, the shell's history and every process list would hold it`,
			`Say config set ${name} --file <path>, or --file - to read it from the standard input; on a terminal, leave it out and be asked`,
		);
	}
	if (file !== undefined) return fromFile(context, spec, file);
	if (value) return {value, source: {kind: 'flag', name: 'the command line'}};
	if (!context.interactive)
		throw refuse(
			`config set ${name} needs a value`,
			spec.secret
				? 'Give --file <path>, or --file - to read it from the standard input'
				: `Say config set ${name} <value>; config unset ${name} removes it`,
		);
	const question = `The ${spec.title}`;
	const answer = await (spec.secret ? context.ask.secret(question, '--file') : context.ask.text(question, '<value>'));
	return {value: answer, source: {kind: 'prompt'}};
};

const same = (one: string | Secret, other: string | Secret): boolean =>
	one instanceof Secret && other instanceof Secret ? one.equals(other) : one === other;

const winsOver = ({kind}: Source): boolean => kind === 'flag' || kind === 'environment' || kind === 'env-file';

export const set: Action = {
	takes: ['key', 'value', 'file'],
	run: async (context, input) => {
		const spec = findSetting(neededKey('set', input));
		const {value, source} = await given(context, spec, input);
		if (value instanceof Secret) context.redactor.add(value);
		const fault = spec.fault(value instanceof Secret ? value.reveal() : value);
		const problem = faultProblem(spec, {value, source, hides: [], ...(fault !== undefined && {fault})});
		if (problem) throw problem;
		const [store, settings] = await Promise.all([context.profile(), context.settings()]);
		await store.save({[spec.key]: value});
		const winner = settings[spec.key];
		const keptIn = store.placeOf(spec.key);
		return {
			json: {
				key: spec.key,
				value,
				secret: spec.secret,
				profile: store.name,
				path: store.path,
				...(spec.secret && {keptIn}),
			},
			render: ui => {
				const place = spec.secret ? `, in ${keptIn === 'keychain' ? 'the keychain' : store.path}` : '';
				ui.print(`${settingName(spec)} = ${value}  ${ui.dim(`saved in the profile ${store.name}${place}`)}`);
				if (winner && winsOver(winner.source) && !same(winner.value, value))
					ui.warn(`${describeSource(winner.source)} wins over what is saved, and holds another value`);
			},
		};
	},
};

import {faultProblem} from '../../config/fault-problem.js';
import type {ProfileStore} from '../../config/profile.js';
import {flagName, type SettingSpec, specOf} from '../../config/setting-specs.js';
import {soundAnswer} from '../../config/sound-answer.js';
import {Secret} from '../../core/secret.js';
import type {Setting, Settings, Source} from '../../core/setting.js';
import type {Context} from '../context.js';

export type TextKey = 'appId' | 'pageId' | 'graphUrl' | 'graphVersion';
export type SecretKey = 'appSecret' | 'userToken' | 'pageToken' | 'verifyToken';

export interface Answer<Value> {
	readonly value: Value;
	readonly source: Source;
	/** It is not what the profile holds already. */
	readonly isNew: boolean;
}

export interface Interview {
	/** What a flag, a variable or the sandbox gave. @throws Problem settings.invalid */
	givenText(key: TextKey): Answer<string> | undefined;
	givenSecret(key: SecretKey): Answer<Secret> | undefined;
	/** Given, else answered by a person, else what the profile holds. */
	text(key: TextKey, question: string): Promise<Answer<string> | undefined>;
	/** The same; a person may answer nothing. */
	secret(key: SecretKey, question: string, nothingMeans?: string): Promise<Answer<Secret> | undefined>;
}

const givenKinds: ReadonlySet<Source['kind']> = new Set(['flag', 'environment', 'env-file', 'sandbox']);

export const interview = (context: Context, settings: Settings, store: ProfileStore): Interview => {
	const saved = store.read();

	const given = <Value extends string | Secret>(
		spec: SettingSpec,
		setting: Setting<Value> | undefined,
	): Answer<Value> | undefined => {
		if (!setting || !givenKinds.has(setting.source.kind)) return undefined;
		const problem = faultProblem(spec, setting);
		if (problem) throw problem;
		return {value: setting.value, source: setting.source, isNew: true};
	};

	const kept = <Value>(value: Value): Answer<Value> => ({
		value,
		source: {kind: 'profile', name: store.name},
		isNew: false,
	});

	const typed = <Value>(value: Value): Answer<Value> => ({value, source: {kind: 'prompt'}, isNew: true});

	const givenText = (key: TextKey) => given(specOf(key), settings[key]);
	const givenSecret = (key: SecretKey) => given(specOf(key), settings[key]);

	return {
		givenText,
		givenSecret,

		text: async (key, question) => {
			const [already, before, spec] = [givenText(key), saved[key], specOf(key)];
			if (already) return already;
			if (!context.interactive) return before === undefined ? undefined : kept(before);
			const value = await soundAnswer(spec, () => context.ask.text(question, flagName(spec), before), context.note);
			return value === before ? kept(value) : typed(value);
		},

		secret: async (key, question, nothingMeans = 'for none') => {
			const [already, before, spec] = [givenSecret(key), saved[key], specOf(key)];
			if (already) return already;
			if (!context.interactive) return before && kept(before);
			const value = await soundAnswer(
				spec,
				() =>
					context.ask.secret(
						`${question} (Enter ${before ? `keeps ${before}` : nothingMeans})`,
						flagName(spec),
						before ?? new Secret(''),
					),
				context.note,
			);
			if (value.reveal() === '') return undefined;
			context.redactor.add(value);
			return before?.equals(value) ? kept(value) : typed(value);
		},
	};
};

import {type SettingSpec, settingName} from '../../config/setting-specs.js';
import {describeSource} from '../../core/describe-source.js';
import type {Secret} from '../../core/secret.js';
import type {Settings, Source} from '../../core/setting.js';

/** A setting as `config` shows it. A secret prints masked. */
export interface SettingRow {
	readonly key: string;
	readonly name: string;
	readonly value: string | Secret | null;
	readonly secret: boolean;
	readonly source: Source | null;
	readonly hides: readonly Source[];
	/** Why the value cannot be right. */
	readonly fault?: string;
	/** Who else can read it. */
	readonly exposed?: string;
}

export const settingRow = (spec: SettingSpec, settings: Settings): SettingRow => {
	const setting = settings[spec.key];
	return {
		key: spec.key,
		name: settingName(spec),
		value: setting?.value ?? null,
		secret: spec.secret,
		source: setting?.source ?? null,
		hides: setting?.hides ?? [],
		...(setting?.fault !== undefined && {fault: setting.fault}),
		...(setting?.exposed !== undefined && {exposed: setting.exposed}),
	};
};

/** What a person should know of the setting beyond its value. */
export const remarks = ({name, source, hides, fault}: SettingRow): readonly string[] => {
	if (!source) return [];
	const from = describeSource(source);
	return [
		...(fault === undefined ? [] : [`${name} from ${from} cannot be right: ${fault}`]),
		...hides.map(hidden => `${name}: ${from} wins over ${describeSource(hidden)}, which holds another value`),
	];
};

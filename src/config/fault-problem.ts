import {found, Problem} from '../causes/cause.js';
import {settingsInvalid} from '../causes/settings/invalid.js';
import {describeSource} from '../core/describe-source.js';
import type {Secret} from '../core/secret.js';
import type {Setting} from '../core/setting.js';
import type {SettingSpec} from './setting-specs.js';

/** What stops a command that needs this value; undefined when the value can be right. */
export const faultProblem = ({title}: SettingSpec, {source, fault}: Setting<string | Secret>): Problem | undefined =>
	fault === undefined
		? undefined
		: new Problem(found(settingsInvalid, {setting: title, source: describeSource(source), reason: fault}));

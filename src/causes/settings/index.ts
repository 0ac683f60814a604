import type {Cause} from '../cause.js';
import {settingsDamaged} from './damaged.js';
import {settingsInvalid} from './invalid.js';
import {settingsMissing} from './missing.js';
import {settingsUnreadable} from './unreadable.js';
import {settingsUnwritable} from './unwritable.js';

export const settings: readonly Cause[] = [
	settingsDamaged,
	settingsInvalid,
	settingsMissing,
	settingsUnreadable,
	settingsUnwritable,
];

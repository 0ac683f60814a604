export {settingsDamaged} from './damaged.js';
export {settingsInvalid} from './invalid.js';
export {settingsMissing} from './missing.js';
export {settingsUnreadable} from './unreadable.js';
export {settingsUnwritable} from './unwritable.js';

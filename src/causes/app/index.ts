export {appCapabilityMissing} from './capability-missing.js';
export {appDeletedOrDisabled} from './deleted-or-disabled.js';
export {appDevelopmentMode} from './development-mode.js';
export {appRestricted} from './restricted.js';
export {appWrongUseCase} from './wrong-use-case.js';

export {apiObjectNotFound} from './object-not-found.js';
export {apiPlatformFault} from './platform-fault.js';
export {apiRefused} from './refused.js';
export {apiUnknownPath} from './unknown-path.js';
export {apiVersionDeprecated} from './version-deprecated.js';
export {apiWrongMethod} from './wrong-method.js';

export {testUserCreationDisabled} from './creation-disabled.js';
export {testUserIsolated} from './isolated.js';
export {testUserLastApp} from './last-app.js';
export {testUserLimitReached} from './limit-reached.js';
export {testUserNotInstalled} from './not-installed.js';
export {testUserUnknown} from './unknown.js';

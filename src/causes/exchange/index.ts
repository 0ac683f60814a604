export {exchangeMissingParameter} from './missing-parameter.js';
export {exchangeWrongAppId} from './wrong-app-id.js';

export {rateAppLimit} from './app-limit.js';
export {rateFeatureBlock} from './feature-block.js';
export {ratePageLimit} from './page-limit.js';
export {rateSendLimit} from './send-limit.js';
export {rateUserLimit} from './user-limit.js';

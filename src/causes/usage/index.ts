export {usageInvalid} from './invalid.js';

export {usageInvalid} from './invalid.js';
export {usageNeedsAnswer} from './needs-answer.js';

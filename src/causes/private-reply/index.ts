export {privateReplyNotAllowed} from './not-allowed.js';

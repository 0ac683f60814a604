export {attachmentTooLarge} from './too-large.js';
export {attachmentUnknownId} from './unknown-id.js';
export {attachmentUrlUnreachable} from './url-unreachable.js';
export {attachmentWrongType} from './wrong-type.js';

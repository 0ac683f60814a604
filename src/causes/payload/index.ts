export {payloadCountLimit} from './count-limit.js';
export {payloadEmptyMessage} from './empty-message.js';
export {payloadInvalidStructure} from './invalid-structure.js';
export {payloadNotJson} from './not-json.js';
export {payloadRecipientMissing} from './recipient-missing.js';
export {payloadTextTooLong} from './text-too-long.js';

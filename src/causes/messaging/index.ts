export {messagingOutsideWindow} from './outside-window.js';
export {messagingRegionRestricted} from './region-restricted.js';
export {messagingTagInvalid} from './tag-invalid.js';
export {messagingThreadNotOwned} from './thread-not-owned.js';

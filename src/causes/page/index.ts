export {pageBusinessBlocked} from './business-blocked.js';
export {pageCategoryInvalid} from './category-invalid.js';
export {pageContactTosNotAccepted} from './contact-tos-not-accepted.js';
export {pageCreationRefused} from './creation-refused.js';
export {pageDetailsMissing} from './details-missing.js';
export {pageMessagingRestricted} from './messaging-restricted.js';
export {pageProfileIdNotPageId} from './profile-id-not-page-id.js';
export {pageUnpublished} from './unpublished.js';

import type {Cause} from '../cause.js';
import {pageBusinessBlocked} from './business-blocked.js';
import {pageCategoryInvalid} from './category-invalid.js';
import {pageContactTosNotAccepted} from './contact-tos-not-accepted.js';
import {pageCreationRefused} from './creation-refused.js';
import {pageDetailsMissing} from './details-missing.js';
import {pageMessagingRestricted} from './messaging-restricted.js';
import {pageProfileIdNotPageId} from './profile-id-not-page-id.js';
import {pageUnpublished} from './unpublished.js';

export const page: readonly Cause[] = [
	pageBusinessBlocked,
	pageCategoryInvalid,
	pageContactTosNotAccepted,
	pageCreationRefused,
	pageDetailsMissing,
	pageMessagingRestricted,
	pageProfileIdNotPageId,
	pageUnpublished,
];

import type {Cause} from '../cause.js';
import {recipientAppScopedId} from './app-scoped-id.js';
import {recipientIdPrecisionLoss} from './id-precision-loss.js';
import {recipientMalformed} from './malformed.js';
import {recipientNoConversation} from './no-conversation.js';
import {recipientOtherPage} from './other-page.js';
import {recipientPageItself} from './page-itself.js';
import {recipientPhoneNumber} from './phone-number.js';
import {recipientUserRefAsId} from './user-ref-as-id.js';
import {recipientUserUnavailable} from './user-unavailable.js';

export const recipient: readonly Cause[] = [
	recipientAppScopedId,
	recipientIdPrecisionLoss,
	recipientMalformed,
	recipientNoConversation,
	recipientOtherPage,
	recipientPageItself,
	recipientPhoneNumber,
	recipientUserRefAsId,
	recipientUserUnavailable,
];

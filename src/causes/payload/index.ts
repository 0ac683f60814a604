import type {Cause} from '../cause.js';
import {payloadCountLimit} from './count-limit.js';
import {payloadEmptyMessage} from './empty-message.js';
import {payloadInvalidStructure} from './invalid-structure.js';
import {payloadNotJson} from './not-json.js';
import {payloadRecipientMissing} from './recipient-missing.js';
import {payloadTextTooLong} from './text-too-long.js';

export const payload: readonly Cause[] = [
	payloadCountLimit,
	payloadEmptyMessage,
	payloadInvalidStructure,
	payloadNotJson,
	payloadRecipientMissing,
	payloadTextTooLong,
];

import type {Cause} from '../cause.js';
import {attachmentTooLarge} from './too-large.js';
import {attachmentUnknownId} from './unknown-id.js';
import {attachmentUrlUnreachable} from './url-unreachable.js';
import {attachmentWrongType} from './wrong-type.js';

export const attachment: readonly Cause[] = [
	attachmentTooLarge,
	attachmentUnknownId,
	attachmentUrlUnreachable,
	attachmentWrongType,
];

import type {Cause} from '../cause.js';
import {privateReplyNotAllowed} from './not-allowed.js';

export const privateReply: readonly Cause[] = [privateReplyNotAllowed];

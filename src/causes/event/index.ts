import type {Cause} from '../cause.js';
import {eventEchoAnswered} from './echo-answered.js';
import {eventReceiptAnswered} from './receipt-answered.js';

export const event: readonly Cause[] = [eventEchoAnswered, eventReceiptAnswered];

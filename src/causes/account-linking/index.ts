import type {Cause} from '../cause.js';
import {accountLinkingTokenInvalid} from './token-invalid.js';

export const accountLinking: readonly Cause[] = [accountLinkingTokenInvalid];

import type {Cause} from '../cause.js';
import {oauthRedirectUriMismatch} from './redirect-uri-mismatch.js';

export const oauth: readonly Cause[] = [oauthRedirectUriMismatch];

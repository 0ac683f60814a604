import type {Cause} from '../cause.js';
import {exchangeMissingParameter} from './missing-parameter.js';
import {exchangeWrongAppId} from './wrong-app-id.js';

export const exchange: readonly Cause[] = [exchangeMissingParameter, exchangeWrongAppId];

import type {Cause} from '../cause.js';
import {rateAppLimit} from './app-limit.js';
import {rateFeatureBlock} from './feature-block.js';
import {ratePageLimit} from './page-limit.js';
import {rateSendLimit} from './send-limit.js';
import {rateUserLimit} from './user-limit.js';

export const rate: readonly Cause[] = [rateAppLimit, rateFeatureBlock, ratePageLimit, rateSendLimit, rateUserLimit];

import type {Cause} from '../cause.js';
import {usageInvalid} from './invalid.js';
import {usageNeedsAnswer} from './needs-answer.js';

export const usage: readonly Cause[] = [usageInvalid, usageNeedsAnswer];

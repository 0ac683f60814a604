import type {Cause} from '../cause.js';
import {messagingOutsideWindow} from './outside-window.js';
import {messagingRegionRestricted} from './region-restricted.js';
import {messagingTagInvalid} from './tag-invalid.js';
import {messagingThreadNotOwned} from './thread-not-owned.js';

export const messaging: readonly Cause[] = [
	messagingOutsideWindow,
	messagingRegionRestricted,
	messagingTagInvalid,
	messagingThreadNotOwned,
];

import type {Cause} from '../cause.js';
import {apiObjectNotFound} from './object-not-found.js';
import {apiPlatformFault} from './platform-fault.js';
import {apiRefused} from './refused.js';
import {apiUnknownPath} from './unknown-path.js';
import {apiVersionDeprecated} from './version-deprecated.js';
import {apiWrongMethod} from './wrong-method.js';

export const api: readonly Cause[] = [
	apiObjectNotFound,
	apiPlatformFault,
	apiRefused,
	apiUnknownPath,
	apiVersionDeprecated,
	apiWrongMethod,
];

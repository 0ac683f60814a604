import type {Cause} from '../cause.js';
import {permissionFeatureReviewNeeded} from './feature-review-needed.js';
import {permissionInvalidScope} from './invalid-scope.js';
import {permissionMissing} from './missing.js';
import {permissionNoAdvancedAccess} from './no-advanced-access.js';

export const permission: readonly Cause[] = [
	permissionFeatureReviewNeeded,
	permissionInvalidScope,
	permissionMissing,
	permissionNoAdvancedAccess,
];

export {permissionFeatureReviewNeeded} from './feature-review-needed.js';
export {permissionInvalidScope} from './invalid-scope.js';
export {permissionMissing} from './missing.js';
export {permissionNoAdvancedAccess} from './no-advanced-access.js';

export {profileApiInsufficientPermission} from './insufficient-permission.js';
export {profileApiNoProfile} from './no-profile.js';

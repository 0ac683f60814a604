import type {Cause} from '../cause.js';
import {profileApiInsufficientPermission} from './insufficient-permission.js';
import {profileApiNoProfile} from './no-profile.js';

export const profileApi: readonly Cause[] = [profileApiInsufficientPermission, profileApiNoProfile];

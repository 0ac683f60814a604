import type {Cause} from '../cause.js';
import {profileDomainNotWhitelisted} from './domain-not-whitelisted.js';
import {profileGetStartedMissing} from './get-started-missing.js';

export const profile: readonly Cause[] = [profileDomainNotWhitelisted, profileGetStartedMissing];

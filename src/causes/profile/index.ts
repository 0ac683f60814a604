export {profileDomainNotWhitelisted} from './domain-not-whitelisted.js';
export {profileGetStartedMissing} from './get-started-missing.js';

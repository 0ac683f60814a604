export {accountsBusinessOwned} from './business-owned.js';
export {accountsNoPageRole} from './no-page-role.js';
export {accountsPageNotGranted} from './page-not-granted.js';
export {accountsPagination} from './pagination.js';

import type {Cause} from '../cause.js';
import {accountsBusinessOwned} from './business-owned.js';
import {accountsNoPageRole} from './no-page-role.js';
import {accountsPageNotGranted} from './page-not-granted.js';
import {accountsPagination} from './pagination.js';

export const accounts: readonly Cause[] = [
	accountsBusinessOwned,
	accountsNoPageRole,
	accountsPageNotGranted,
	accountsPagination,
];

import type {Cause} from '../cause.js';
import {tokenAdminRoleLost} from './admin-role-lost.js';
import {tokenAppDeauthorized} from './app-deauthorized.js';
import {tokenAppInsteadOfPage} from './app-instead-of-page.js';
import {tokenCheckpointed} from './checkpointed.js';
import {tokenConsentNeeded} from './consent-needed.js';
import {tokenExpired} from './expired.js';
import {tokenExpiresSoon} from './expires-soon.js';
import {tokenMalformed} from './malformed.js';
import {tokenMissing} from './missing.js';
import {tokenNotAppToken} from './not-app-token.js';
import {tokenOtherApp} from './other-app.js';
import {tokenOtherUser} from './other-user.js';
import {tokenPageInsteadOfUser} from './page-instead-of-user.js';
import {tokenPageNotAccessible} from './page-not-accessible.js';
import {tokenSessionInvalidated} from './session-invalidated.js';
import {tokenUserInsteadOfPage} from './user-instead-of-page.js';
import {tokenUserLoggedOut} from './user-logged-out.js';
import {tokenUserUnconfirmed} from './user-unconfirmed.js';

export const token: readonly Cause[] = [
	tokenAdminRoleLost,
	tokenAppDeauthorized,
	tokenAppInsteadOfPage,
	tokenCheckpointed,
	tokenConsentNeeded,
	tokenExpired,
	tokenExpiresSoon,
	tokenMalformed,
	tokenMissing,
	tokenNotAppToken,
	tokenOtherApp,
	tokenOtherUser,
	tokenPageInsteadOfUser,
	tokenPageNotAccessible,
	tokenSessionInvalidated,
	tokenUserInsteadOfPage,
	tokenUserLoggedOut,
	tokenUserUnconfirmed,
];

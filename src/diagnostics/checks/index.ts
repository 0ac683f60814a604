import type {Check} from '../check.js';
import {appMode} from './app/mode.js';
import {appRoles} from './app/roles.js';
import {appSecret} from './app/secret.js';
import {limitUsage} from './limit/usage.js';
import {pageAccountLinking} from './page/account-linking.js';
import {pageDomains} from './page/domains.js';
import {pagePlugin} from './page/plugin.js';
import {pageProfile} from './page/profile.js';
import {pagePublished} from './page/published.js';
import {pageReach} from './page/reach.js';
import {pageTasks} from './page/tasks.js';
import {permissionApproved} from './permission/approved.js';
import {permissionGranted} from './permission/granted.js';
import {permissionPages} from './permission/pages.js';
import {permissionScopes} from './permission/scopes.js';
import {recipientId} from './recipient/id.js';
import {recipientRole} from './recipient/role.js';
import {recipientThread} from './recipient/thread.js';
import {recipientWindow} from './recipient/window.js';
import {settingsForm} from './settings/form.js';
import {settingsPresent} from './settings/present.js';
import {settingsVersion} from './settings/version.js';
import {subscriptionActive} from './subscription/active.js';
import {subscriptionApp} from './subscription/app.js';
import {subscriptionCallback} from './subscription/callback.js';
import {subscriptionFields} from './subscription/fields.js';
import {subscriptionPage} from './subscription/page.js';
import {tokenApp} from './token/app.js';
import {tokenDataAccess} from './token/data-access.js';
import {tokenExpiry} from './token/expiry.js';
import {tokenKind} from './token/kind.js';
import {tokenMatch} from './token/match.js';
import {tokenPage} from './token/page.js';
import {tokenUser} from './token/user.js';
import {webhookChecks} from './webhook/index.js';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
	settingsPresent,
	settingsForm,
	settingsVersion,
	tokenPage,
	tokenKind,
	tokenApp,
	tokenMatch,
	tokenExpiry,
	tokenDataAccess,
	tokenUser,
	permissionScopes,
	permissionPages,
	permissionGranted,
	permissionApproved,
	appSecret,
	appMode,
	appRoles,
	pageReach,
	pageTasks,
	pagePublished,
	pageProfile,
	pageDomains,
	pageAccountLinking,
	pagePlugin,
	subscriptionApp,
	subscriptionActive,
	subscriptionCallback,
	subscriptionPage,
	subscriptionFields,
	...webhookChecks,
	recipientId,
	recipientThread,
	recipientWindow,
	recipientRole,
	limitUsage,
];

import type {Cause} from '../cause.js';
import {testUserCreationDisabled} from './creation-disabled.js';
import {testUserIsolated} from './isolated.js';
import {testUserLastApp} from './last-app.js';
import {testUserLimitReached} from './limit-reached.js';
import {testUserNotInstalled} from './not-installed.js';
import {testUserUnknown} from './unknown.js';

export const testUser: readonly Cause[] = [
	testUserCreationDisabled,
	testUserIsolated,
	testUserLastApp,
	testUserLimitReached,
	testUserNotInstalled,
	testUserUnknown,
];

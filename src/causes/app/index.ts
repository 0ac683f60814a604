import type {Cause} from '../cause.js';
import {appCapabilityMissing} from './capability-missing.js';
import {appDeletedOrDisabled} from './deleted-or-disabled.js';
import {appDevelopmentMode} from './development-mode.js';
import {appRestricted} from './restricted.js';
import {appWrongUseCase} from './wrong-use-case.js';

export const app: readonly Cause[] = [
	appCapabilityMissing,
	appDeletedOrDisabled,
	appDevelopmentMode,
	appRestricted,
	appWrongUseCase,
];

import type {Cause} from '../cause.js';
import {entryPointPluginHidden} from './plugin-hidden.js';
import {entryPointRefMissing} from './ref-missing.js';

export const entryPoint: readonly Cause[] = [entryPointPluginHidden, entryPointRefMissing];

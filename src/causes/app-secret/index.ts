import type {Cause} from '../cause.js';
import {appSecretProofInvalid} from './proof-invalid.js';
import {appSecretProofRequired} from './proof-required.js';
import {appSecretWrong} from './wrong.js';

export const appSecret: readonly Cause[] = [appSecretProofInvalid, appSecretProofRequired, appSecretWrong];

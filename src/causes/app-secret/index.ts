export {appSecretProofInvalid} from './proof-invalid.js';
export {appSecretProofRequired} from './proof-required.js';
export {appSecretWrong} from './wrong.js';

export {type Cause, type Certainty, causeById, causes, diagnose, type Finding, type Fix} from './causes/index.js';
export {Secret} from './core/secret.js';
export {GraphError, TransportError} from './graph/error.js';

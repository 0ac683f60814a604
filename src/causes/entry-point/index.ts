export {entryPointPluginHidden} from './plugin-hidden.js';
export {entryPointRefMissing} from './ref-missing.js';

export {accountLinkingTokenInvalid} from './token-invalid.js';

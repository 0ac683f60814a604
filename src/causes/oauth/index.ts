export {oauthRedirectUriMismatch} from './redirect-uri-mismatch.js';

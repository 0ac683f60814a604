import type {Secret} from '../core/secret.js';

/** `APPID|APPSECRET`: the only kind of token that its form gives away. */
export const isAppToken = (token: Secret): boolean => /^\d{1,20}\|/.test(token.reveal());

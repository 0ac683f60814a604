import {oneOf} from './one-of.js';

/** The proof by its name, whatever is said of it. */
export const proof = oneOf`appsecret_?proof|app secret proof`;

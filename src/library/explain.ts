import {type ExplanationJson, explanationAsJson, explain as read} from '../explain/index.js';

/**
 * Says what a pasted error, log or symptom may mean, and what helps. It looks at nothing but the text, and sends nothing
 * anywhere.
 */
export const explain = (text: string): ExplanationJson => explanationAsJson(read(text));

import {type ExplanationJson, explanationAsJson} from '../explain/as-json.js';
import {explain as read} from '../explain/explain.js';

/**
 * Says what a pasted error, log or symptom may mean, and what helps. It looks at nothing but the text, and sends nothing
 * anywhere.
 */
export const explain = (text: string): ExplanationJson => explanationAsJson(read(text));

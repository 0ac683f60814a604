export {type ExplanationJson, explanationAsJson} from './as-json.js';
export type {Change} from './changes.js';
export {type Explanation, explain, type InputKind} from './explain.js';
export {type FaqEntry, faq, faqByName} from './faq.js';
export type {NextStep} from './next.js';

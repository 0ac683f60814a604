export {type ExplanationJson, explanationAsJson} from './as-json.js';
export type {Change} from './changes.js';
export type {Explanation, InputKind} from './conclude.js';
export {explainOnDemand} from './explain-on-demand.js';
export {type FaqEntry, faq, faqByName} from './faq.js';
export type {NextStep} from './next.js';

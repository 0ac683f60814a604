import {conclude, type Explanation} from './conclude.js';
import {read, readPasted} from './read.js';
import {symptomsIn} from './symptoms/index.js';

/** Says what a pasted error, log or symptom may mean. Looks at nothing but the text, and sends nothing anywhere. */
export const explain = (text: string): Explanation => conclude(read(readPasted(text), symptomsIn));

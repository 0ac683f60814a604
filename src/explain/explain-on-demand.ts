import {conclude, type Explanation} from './conclude.js';
import {read, readPasted, saysNothing} from './read.js';
import type {SymptomReader} from './symptoms/symptom.js';

const silent: SymptomReader = () => [];

/** The same as `explain`, for a program that starts for one text: the tables of symptoms are loaded for texts that say something. */
export const explainOnDemand = async (text: string): Promise<Explanation> => {
	const pasted = readPasted(text);
	const symptomsIn = saysNothing(pasted) ? silent : (await import('./symptoms/index.js')).symptomsIn;
	return conclude(read(pasted, symptomsIn));
};

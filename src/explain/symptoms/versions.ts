import {oneOf} from '../../causes/one-of.js';
import type {Symptom} from './symptom.js';

export const versions: readonly Symptom[] = [
	{
		sign: 'says.old-version',
		when: [
			oneOf`
				\bdeprecated version\b
				\b(?:graph )?api version\b.{0,40}\b(?:deprecat\w*|old|expired|unsupported|retired|no longer
				upgrade|update)\b
				\b(?:deprecat\w*|retired|sunset|outdated|unsupported|no longer (?:supported
				available)) (?:\w+ ){0,4}(?:api|version|endpoint|field|method)\b
				\bthread_settings\b
				\bwhich (?:\w+ ){0,4}version\b
				\bv2\.\d{1,2}\b.{0,60}\b(?:stopped|fails?|not work\w*|dead|gone)\b
				\bv2\.[0-9]\b.{0,60}\b(?:deprecat\w*|old|no longer|unsupported)\b
				\brequires? version v?\d
			`,
		],
	},
];

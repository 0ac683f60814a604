import {describeSource} from '../core/describe-source.js';
import type {Setting} from '../core/setting.js';

/** Where a value came from and what it hides, for a finding about it. */
export const sourceSentences = (name: string, setting: Setting<unknown> | undefined): readonly string[] => {
	if (!setting) return [];
	const hidden = setting.hides.map(describeSource);
	const from = `The ${name} comes from ${describeSource(setting.source)}`;
	return [hidden.length === 0 ? from : `${from}, which hides another value in ${hidden.join(' and ')}`];
};

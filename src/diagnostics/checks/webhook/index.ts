import {titles} from '../../../webhook/probe/check-list.js';
import type {ProbeCheck} from '../../../webhook/probe/report.js';
import {type Check, defineCheck, type Outcome} from '../../check.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {webhookProbe} from './probe.js';

const outcomeOf = ({status, findings, note, reason = '', blockedBy = []}: ProbeCheck): Outcome<undefined> => {
	const [first, ...others] = findings;
	if (status === 'fail' && first) return fail(first, ...others);
	if (status === 'warn' && first) return warn(undefined, first, ...others);
	if (status === 'blocked') return {status, by: blockedBy, reason, findings: []};
	return status === 'skip' ? skip(reason) : pass(undefined, {note});
};

/** What one probe of the webhook looks at, each thing as a check of its own. */
export const webhookChecks: readonly Check[] = Object.entries(titles).map(([id, title]) =>
	defineCheck({
		id,
		title,
		area: 'webhook',
		needs: {probe: webhookProbe},
		run: async (_, {probe}) => {
			const check = probe.checks.find(candidate => candidate.check === id);
			return check ? outcomeOf(check) : skip('It was not tried');
		},
	}),
);

import {type Cause, found} from '../../../causes/cause.js';
import {rateAppLimit} from '../../../causes/rate/app-limit.js';
import {ratePageLimit} from '../../../causes/rate/page-limit.js';
import type {Waiting} from '../../../causes/waiting.js';
import type {Usage} from '../../../graph/usage.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip, warn} from '../../outcome.js';

const causes: Readonly<Record<Usage['limit'], Cause<Waiting>>> = {
	app: rateAppLimit,
	page: ratePageLimit,
	business: ratePageLimit,
};

/** In percent. The same thresholds as Meta's own tools. */
const near = 80;
const reached = 100;

const words = ({limit, id, type, percent, regainMinutes}: Usage): string =>
	[
		`The usage header of the ${limit}`,
		type && `(${type})`,
		id && `for ${id}`,
		`says ${percent} %`,
		regainMinutes > 0 && `and ${regainMinutes} minutes until access returns`,
	]
		.filter(Boolean)
		.join(' ');

export const limitUsage = defineCheck({
	id: 'limit.usage',
	title: 'The limits of the Graph API are not near',
	area: 'limit',
	last: true,
	run: async ({graph, unanswered}) => {
		const {usage} = graph.http.seen;
		const close = usage
			.filter(({percent, regainMinutes}) => percent >= near || regainMinutes > 0)
			.sort((one, other) => other.percent - one.percent);
		const [first, ...others] = close.map(quota =>
			found(
				causes[quota.limit],
				{percent: quota.percent, ...(quota.regainMinutes > 0 && {minutes: quota.regainMinutes, percent: reached})},
				{seen: [words(quota)]},
			),
		);
		const silence = unanswered();
		if (!first && silence !== undefined) return skip(silence);
		const highest = Math.max(0, ...usage.map(({percent}) => percent));
		if (!first)
			return pass(usage, {note: usage.length > 0 ? `${highest} % used` : 'Meta sent no usage with its answers'});
		const blocked = close.some(({percent, regainMinutes}) => percent >= reached || regainMinutes > 0);
		return blocked ? fail(first, ...others) : warn(usage, first, ...others);
	},
});

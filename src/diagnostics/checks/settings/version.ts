import {apiVersionDeprecated} from '../../../causes/api/version-deprecated.js';
import {found} from '../../../causes/cause.js';
import {day} from '../../../core/when.js';
import {defineCheck} from '../../check.js';
import {versionEnd} from '../../graph-versions.js';
import {fail, pass, skip, warn} from '../../outcome.js';

const soon = 30 * 86_400_000;

export const settingsVersion = defineCheck({
	id: 'settings.version',
	title: 'The Graph API answers in the version that is asked for',
	area: 'settings',
	last: true,
	run: async ({graph, unanswered, now}) => {
		const {version, seen} = graph.http;
		const answered = seen.version;
		const end = versionEnd(version);
		const ended = end && end <= now();
		if (answered !== undefined && answered !== version)
			return fail(
				found(
					apiVersionDeprecated,
					{version},
					{
						seen: [
							`${version} was asked for, and ${answered} answered`,
							...(ended ? [`${version} ended${end.getTime() > 0 ? ` on ${day(end)}` : ' long ago'}`] : []),
						],
					},
				),
			);
		if (ended && answered === undefined)
			return warn(
				answered,
				found(
					apiVersionDeprecated,
					{version},
					{certainty: 'likely', seen: [`${version} has ended, says the list of versions`]},
				),
			);
		if (end && !ended && end.getTime() - now().getTime() < soon)
			return warn(answered, found(apiVersionDeprecated, {version}, {seen: [`${version} ends on ${day(end)}`]}));
		const silence = unanswered();
		if (silence !== undefined) return skip(silence);
		return pass(answered, {
			note: answered === undefined ? 'Meta named no version with its answers' : answered,
			rulesOut: answered === undefined ? [] : ['api.version-deprecated'],
		});
	},
});

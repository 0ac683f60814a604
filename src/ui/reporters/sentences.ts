import type {Report} from '../../diagnostics/report.js';

const counted = (count: number, one: string, many: string): string =>
	count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

/** `20 passed, 1 failed, 2 skipped`. */
export const countSentence = ({pass, warn, fail, skip, blocked, crashed}: Report['summary']): string =>
	[
		counted(pass, 'passed', 'passed'),
		counted(warn, 'warning', 'warnings'),
		counted(fail, 'failed', 'failed'),
		counted(blocked, 'could not run', 'could not run'),
		counted(skip, 'skipped', 'skipped'),
		counted(crashed, 'crashed', 'crashed'),
	]
		.filter(Boolean)
		.join(', ');

export const verdictSentence = ({verdict, pass, warn, skip, crashed}: Report['summary']): string => {
	if (verdict === 'problems') return 'Something is wrong';
	if (verdict === 'healthy')
		return warn > 0
			? 'Nothing is broken, and there is something to look at'
			: skip > pass
				? 'Nothing is wrong with what could be looked at'
				: 'Nothing is wrong';
	return crashed > 0 ? 'Undecided: a check crashed' : 'Undecided: not everything could be reached';
};

/** Whom the report is about: `Example Page (200000000000001), app 300000000000001, Graph API v26.0`. */
export const targetSentence = ({target, graph}: Report): string => {
	const {pageId, pageName, appId, recipient} = target;
	return [
		pageId && (pageName ? `${pageName} (${pageId})` : `page ${pageId}`),
		appId && `app ${appId}`,
		recipient !== undefined && `recipient ${recipient}`,
		`Graph API ${graph.version}`,
	]
		.filter(Boolean)
		.join(', ');
};

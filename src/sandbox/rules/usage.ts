import type {Caller} from './caller.js';

const share = {call_count: 0, total_cputime: 0, total_time: 0};

/** How much of each quota is used, in percent, as Meta tells with every answer. */
export const usageHeaders = (caller: Caller | undefined): Record<string, string> => {
	if (!caller) return {};
	const app = {'x-app-usage': JSON.stringify(share)};
	if (caller.kind !== 'page') return app;
	const messenger = {type: 'messenger', ...share, estimated_time_to_regain_access: 0};
	return {
		'x-page-usage': JSON.stringify(share),
		'x-business-use-case-usage': JSON.stringify({[caller.page.id]: [messenger]}),
	};
};

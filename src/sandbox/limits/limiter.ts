import type {Caller} from '../rules/caller.js';
import type {ReadonlyWorld} from '../world/world.js';
import {type Quota, quotas} from './quotas.js';
import {RollingCount} from './rolling-count.js';

/** Counts calls, refuses what is too many where the world says so, and tells how much is used. */
export interface Limiter {
	/** Counts a call against a quota. @throws Refusal when it is used up */
	spend(quota: Quota, key: string, now: number): void;
	/** Counts a call against those quotas that every call has. @throws Refusal when one is used up */
	count(caller: Caller, edge: string | undefined, now: number): void;
	/** The usage headers of an answer. `full` shows what a refusal for too many calls shows. */
	headers(caller: Caller | undefined, now: number, full: boolean): Record<string, string>;
}

const messengerEdges: ReadonlySet<string | undefined> = new Set([
	'messages',
	'message_attachments',
	'messenger_profile',
]);

/** As JSON, without the braces around it. */
const usage = (percent: number): string => `"call_count":${percent},"total_cputime":${percent},"total_time":${percent}`;

export const makeLimiter = (world: () => ReadonlyWorld): Limiter => {
	const counts = new Map<string, RollingCount>();
	/** Of each app and page, while nothing is counted: every answer has them. */
	const unused = new WeakMap<object, Record<string, string>>();

	const countOf = (quota: Quota, key: string): RollingCount => {
		const name = `${quota.name}:${key}`;
		const present = counts.get(name);
		if (present) return present;
		const fresh = new RollingCount(quota.windowMs);
		counts.set(name, fresh);
		return fresh;
	};

	const allowed = (quota: Quota): number => quota.calls * (quota.perUser ? world().settings.engagedUsers : 1);

	const percent = (quota: Quota, key: string, now: number, full: boolean): number => {
		if (full) return 100;
		if (world().settings.limits === 'off') return 0;
		return Math.min(100, Math.floor((100 * countOf(quota, key).count(now)) / allowed(quota)));
	};

	const spend: Limiter['spend'] = (quota, key, now) => {
		if (world().settings.limits === 'off') return;
		const count = countOf(quota, key);
		count.add(now);
		if (count.count(now) > allowed(quota)) throw quota.refusal();
	};

	const quotaOf = (edge: string | undefined): Quota => (messengerEdges.has(edge) ? quotas.messenger : quotas.page);

	const headersOf = (caller: Caller, now: number, full: boolean): Record<string, string> => {
		const app = {'x-app-usage': `{${usage(percent(quotas.app, caller.app.id, now, full))}}`};
		if (caller.kind !== 'page') return app;
		const {id} = caller.page;
		const messenger = usage(percent(quotas.messenger, id, now, full));
		const regain = `"estimated_time_to_regain_access":${full ? 5 : 0}`;
		return {
			...app,
			'x-page-usage': `{${usage(percent(quotas.page, id, now, full))}}`,
			'x-business-use-case-usage': `{${JSON.stringify(id)}:[{"type":"messenger",${messenger},${regain}}]}`,
		};
	};

	return {
		spend,
		count: (caller, edge, now) => {
			if (caller.kind === 'page') spend(quotaOf(edge), caller.page.id, now);
			else spend(quotas.app, caller.app.id, now);
		},
		headers: (caller, now, full) => {
			if (!caller) return {};
			if (full || world().settings.limits !== 'off') return headersOf(caller, now, full);
			const holder = caller.kind === 'page' ? caller.page : caller.app;
			const known = unused.get(holder);
			if (known) return known;
			const headers = headersOf(caller, now, false);
			unused.set(holder, headers);
			return headers;
		},
	};
};

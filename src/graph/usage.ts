import {isRecord} from '../core/json.js';

/** How much of a quota is used, as one usage header says. */
export interface Usage {
	/** Which quota: the app's, the page's, or a business use case such as `messenger`. */
	readonly limit: 'app' | 'page' | 'business';
	/** Page or business the quota belongs to; absent for the app's. */
	readonly id?: string;
	readonly type?: string;
	/** The highest of calls, CPU time and total time, in percent of the rolling quota. */
	readonly percent: number;
	/** Minutes until access returns; 0 when nothing is blocked. */
	readonly regainMinutes: number;
}

/** What no quota says in earnest counts as nothing. */
const numberOf = (value: unknown, most = 1_000_000): number =>
	typeof value === 'number' && value > 0 && value <= most ? value : 0;

const percentOf = (quota: Readonly<Record<string, unknown>>): number =>
	Math.max(numberOf(quota.call_count), numberOf(quota.total_time), numberOf(quota.total_cputime));

const parse = (header: string | undefined): Readonly<Record<string, unknown>> => {
	try {
		const value: unknown = JSON.parse(header ?? '{}');
		return isRecord(value) ? value : {};
	} catch {
		return {};
	}
};

/** Reads X-App-Usage, X-Page-Usage and X-Business-Use-Case-Usage; a header that cannot be read counts as absent. */
export const readUsage = (header: (name: string) => string | undefined): readonly Usage[] => {
	const simple = (['app', 'page'] as const).flatMap(limit => {
		const quota = parse(header(`x-${limit}-usage`));
		return Object.keys(quota).length > 0 ? [{limit, percent: percentOf(quota), regainMinutes: 0}] : [];
	});
	const business = Object.entries(parse(header('x-business-use-case-usage'))).flatMap(([id, quotas]) =>
		(Array.isArray(quotas) ? quotas : []).filter(isRecord).map(quota => ({
			limit: 'business' as const,
			id,
			...(typeof quota.type === 'string' && {type: quota.type}),
			percent: percentOf(quota),
			regainMinutes: Math.ceil(numberOf(quota.estimated_time_to_regain_access)),
		})),
	);
	return [...simple, ...business];
};

const quotaOf = ({limit, id = '', type = ''}: Usage): string => `${limit}:${id}:${type}`;

/** Of each quota what was said last. */
export const latestUsage = (before: readonly Usage[], now: readonly Usage[]): readonly Usage[] =>
	now.length === 0 ? before : [...new Map([...before, ...now].map(usage => [quotaOf(usage), usage])).values()];

/** Last day of each version, as announced. Source: Graph API changelog, versions (state of November 2026). */
const lastDays: Readonly<Record<string, string>> = {
	'v25.0': '2028-07-29',
	'v24.0': '2028-02-18',
	'v23.0': '2027-10-08',
	'v22.0': '2027-05-20',
	'v21.0': '2027-01-21',
	'v20.0': '2026-09-24',
	'v19.0': '2026-05-21',
	'v18.0': '2026-01-26',
	'v17.0': '2025-09-12',
	'v16.0': '2025-05-14',
};

const oldestListed = 16;

/** When a version ends; undefined when that is not announced. Everything before the listed ones ended long ago. */
export const versionEnd = (version: string): Date | undefined => {
	const day = lastDays[version];
	if (day) return new Date(`${day}T00:00:00Z`);
	const major = Number(/^v(\d{1,3})\.\d{1,2}$/.exec(version)?.[1] ?? Number.NaN);
	return major < oldestListed ? new Date(0) : undefined;
};

/** Versions of the Graph API, newest first, and the day each ends. Source: Graph API, changelog/versions. */
const versions: readonly (readonly [name: string, until: string])[] = [
	['v26.0', '9999-12-31'],
	['v25.0', '2028-07-29'],
	['v24.0', '2028-02-18'],
	['v23.0', '2027-10-08'],
	['v22.0', '2027-05-20'],
	['v21.0', '2027-01-21'],
	['v20.0', '2026-09-24'],
	['v19.0', '2026-05-21'],
	['v18.0', '2026-01-26'],
	['v17.0', '2025-09-12'],
	['v16.0', '2025-05-14'],
	['v15.0', '2024-11-20'],
	['v14.0', '2024-09-17'],
	['v13.0', '2024-05-28'],
	['v12.0', '2024-02-08'],
	['v11.0', '2023-09-14'],
	['v10.0', '2023-06-08'],
	['v9.0', '2023-02-23'],
	['v8.0', '2022-11-01'],
	['v7.0', '2022-08-04'],
	['v6.0', '2022-05-05'],
	['v5.0', '2022-02-03'],
	['v4.0', '2021-11-02'],
	['v3.3', '2021-08-03'],
	['v3.2', '2021-05-04'],
	['v3.1', '2020-10-27'],
	['v3.0', '2020-07-28'],
	['v2.12', '2020-05-05'],
	['v2.11', '2020-01-28'],
	['v2.10', '2019-11-07'],
	['v2.9', '2019-07-22'],
	['v2.8', '2019-04-18'],
	['v2.7', '2018-10-05'],
	['v2.6', '2018-07-13'],
];

const endOf: ReadonlyMap<string, number> = new Map(versions.map(([name, until]) => [name, Date.parse(until)]));

export const latestVersion = 'v26.0';

const oldestAt = (now: number): string =>
	versions.findLast(([, until]) => Date.parse(until) > now)?.[0] ?? latestVersion;

/**
 * Which version answers a call that asks for this one. A version that has ended is served by the oldest that has not,
 * and so is a call that asks for none. `undefined` means that there is no such version.
 */
export const servingVersion = (asked: string | undefined, now: number): string | undefined => {
	if (asked === undefined) return oldestAt(now);
	const until = endOf.get(asked);
	if (until === undefined) return undefined;
	return until > now ? asked : oldestAt(now);
};

const isPlain = (path: string): boolean => path.startsWith('/') && !path.endsWith('/') && !path.includes('//');

/** Takes the version off a path: `/v26.0/me/` is version v26.0 of `/me`. */
export const splitVersion = (full: string): {readonly asked?: string; readonly path: string} => {
	const asked = /^\/(v\d{1,3}\.\d{1,3})(?=\/|$)/.exec(full)?.[1];
	const rest = asked === undefined ? full : full.slice(asked.length + 1);
	const path = isPlain(rest) ? rest : `/${rest.split('/').filter(Boolean).join('/')}`;
	return asked === undefined ? {path} : {path, asked};
};

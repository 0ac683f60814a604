/** What a finished run tells its caller. Scripts depend on these numbers. */
export const exitCode = {
	done: 0,
	problemFound: 1,
	usage: 2,
	unreachable: 3,
	refused: 4,
	limited: 5,
	bug: 70,
	interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

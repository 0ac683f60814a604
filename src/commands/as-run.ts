import {type Finding, type Fix, Problem} from '../causes/cause.js';

type Argv = readonly string[];

/** Flags that say which settings and which Graph API a run uses. */
const valued: ReadonlySet<string> = new Set([
	'--profile',
	'--env-file',
	'--app-id',
	'--app-secret-file',
	'--page-token-file',
	'--user-token-file',
	'--verify-token-file',
	'--graph-url',
	'--graph-version',
]);

/** What commands that make settings take of them, and those that need none. */
const only: Readonly<Record<string, Argv>> = {
	init: ['--sandbox', '--profile'],
	config: ['--profile'],
	completion: [],
	explain: [],
	help: [],
};

/** Such flags of a command line, each with its value; what came from the standard input is gone. */
const carriedBy = (own: Argv): readonly Argv[] =>
	own.flatMap((word, index): readonly Argv[] => {
		if (word === '--sandbox') return [[word]];
		const [flag = '', ...rest] = word.split('=');
		const value = word.includes('=') ? rest.join('=') : own[index + 1];
		return valued.has(flag) && value !== undefined && value !== '' && value !== '-' ? [[flag, value]] : [];
	});

/** Makes a command to paste run as this one ran: in the sandbox, or with the same profile, file and addresses. */
export type ToPaste = (argv: Argv) => Argv;

export const asRun = (own: Argv): ToPaste => {
	const carried = carriedBy(own);
	return argv => {
		if (argv.includes('--help')) return argv;
		const takes = only[argv[0] ?? ''];
		const added = carried.filter(([flag = '']) => !argv.includes(flag) && (!takes || takes.includes(flag)));
		return added.length === 0 ? argv : [...argv, ...added.flat()];
	};
};

const findingToPaste = (finding: Finding, toPaste: ToPaste): Finding => {
	const pasteable = (fix: Fix): Fix => (fix.kind === 'command' ? {...fix, argv: toPaste(fix.argv)} : fix);
	return {
		...finding,
		cause: {
			...finding.cause,
			fixes: evidence => {
				const [first, ...others] = finding.cause.fixes(evidence);
				return [pasteable(first), ...others.map(pasteable)];
			},
		},
	};
};

export const problemToPaste = ({finding, others}: Problem, toPaste: ToPaste): Problem =>
	new Problem(
		findingToPaste(finding, toPaste),
		others.map(other => findingToPaste(other, toPaste)),
	);

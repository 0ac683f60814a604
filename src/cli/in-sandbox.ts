import {type Finding, type Fix, Problem} from '../causes/cause.js';

/** A command to paste must run where this one ran: in the sandbox. */
export const sandboxArgv = (argv: readonly string[]): readonly string[] =>
	argv.includes('--sandbox') || argv[0] === 'config' ? argv : [...argv, '--sandbox'];

const fixInSandbox = (fix: Fix): Fix => (fix.kind === 'command' ? {...fix, argv: sandboxArgv(fix.argv)} : fix);

const findingInSandbox = (finding: Finding): Finding => ({
	...finding,
	cause: {
		...finding.cause,
		fixes: evidence => {
			const [first, ...others] = finding.cause.fixes(evidence);
			return [fixInSandbox(first), ...others.map(fixInSandbox)];
		},
	},
});

export const problemInSandbox = ({finding, others}: Problem): Problem =>
	new Problem(findingInSandbox(finding), others.map(findingInSandbox));

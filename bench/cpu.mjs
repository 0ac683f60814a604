// CPU time of a command, user and system together, in ms: what a start costs, whatever else the machine does.
import {spawnSync} from 'node:child_process';

/** Makes every start of Node dearer by the same, and so hides what a program adds. */
const {NODE_EXTRA_CA_CERTS: _, ...clean} = process.env;

/** As a shell hands it on: of Node itself the standard input would be a socket. */
const piped = input => (input === '' ? '"$@" >/dev/null' : '"$@" >/dev/null <<< "$INPUT"');

const once = (args, {env = {}, input = '', expect = 0}) => {
	// bash's times counts in ms; its second line is the time of the children.
	const {stdout, stderr} = spawnSync(
		'bash',
		['-c', `${piped(input)}; echo "status $?"; times`, 'bash', process.execPath, ...args],
		{
			env: {...clean, LC_ALL: 'C.UTF-8', ...env, INPUT: input},
			encoding: 'utf8',
		},
	);
	const status = Number(/status (\d+)/.exec(stdout)?.[1]);
	if (status !== expect) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr.slice(0, 400)}`);
	const [, minutes, seconds, systemMinutes, systemSeconds] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/
		.exec(stdout)
		.map(Number);
	return (minutes + systemMinutes) * 60_000 + (seconds + systemSeconds) * 1000;
};

const median = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

/** How many times the CPU time of `node -e 0` a command takes: the median of pairs taken in turn. */
export const cpuRatio = (args, {rounds = 15, ...options} = {}) => {
	const pairs = Array.from({length: rounds}, () => [once(['-e', '0'], {}), once(args, options)]);
	return median(pairs.map(([, ours]) => ours)) / median(pairs.map(([bare]) => bare));
};

import type {Problem} from '../causes/cause.js';
import {usageProblem} from './usage-problem.js';

/** Where a command meant to listen. */
interface Wanted {
	readonly host: string;
	readonly port: number;
	/** The command lets one choose the address. */
	readonly hostOption?: boolean;
}

/** Why nothing can be listened on there, in words; undefined for what is no matter of address and port. */
export const portProblem = (
	command: string,
	error: unknown,
	{host, port, hostOption = false}: Wanted,
): Problem | undefined => {
	const {code = ''} = error as NodeJS.ErrnoException;
	const free = 'Give another --port; 0 takes a free one';
	const other = hostOption ? 'Give another --host, such as ::1, or none' : 'Switch the loopback interface on';
	switch (code) {
		case 'EADDRINUSE':
			return usageProblem(command, `The port ${port} is taken`, free);
		case 'EACCES':
			return usageProblem(
				command,
				`The port ${port} may not be used`,
				'Give another --port, above 1023; 0 takes a free one',
			);
		case 'EADDRNOTAVAIL':
		case 'EAFNOSUPPORT':
			return usageProblem(command, `This machine has no address ${host}`, other);
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return usageProblem(command, `No address is known for the host ${host}`, other);
		default:
			return undefined;
	}
};

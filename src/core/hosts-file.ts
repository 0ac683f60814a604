import {readFileSync} from 'node:fs';

/** Where systems have it: a machine has one of these. */
const places = ['/etc/hosts', 'C:\\Windows\\System32\\drivers\\etc\\hosts'];

const readIfThere = (path: string): string => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
};

/** The text of the file in which a machine keeps names of its own; empty where there is none. */
export const readHostsFile = (): string => places.map(readIfThere).join('\n');

/** Whether a hosts file has an entry for a name. */
export const isInHosts = (text: string, host: string): boolean =>
	text.split('\n').some(line => {
		const [entry = ''] = line.toLowerCase().split('#', 1);
		return entry.trim().split(/\s+/).slice(1).includes(host.toLowerCase());
	});

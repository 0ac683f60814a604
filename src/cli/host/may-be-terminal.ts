import {fstatSync, statSync} from 'node:fs';

/** Whether a stream may be a terminal: told by its kind, since opening it loads all of node:stream or node:net. */
export const mayBeTerminal = (descriptor: 0 | 1 | 2): boolean => {
	if (process.platform === 'win32') return true;
	try {
		const kind = fstatSync(descriptor);
		return kind.isCharacterDevice() && kind.rdev !== statSync('/dev/null').rdev;
	} catch {
		return false;
	}
};

const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'there is no such folder',
	ENOTDIR: 'a part of the path is a file, not a folder',
	EISDIR: 'it is a folder',
	EACCES: 'you may not',
	EPERM: 'you may not',
	EROFS: 'the disk is read-only',
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'the file would be larger than it may be',
	EIO: 'the disk has a fault',
	EMFILE: 'too many files are open',
	ENAMETOOLONG: 'the path is too long',
	ELOOP: 'the links go round in a circle',
	ENXIO: 'nobody reads from this pipe',
};

/** The code of an error of the file system; undefined for any other error. */
export const fileErrorCode = (error: unknown): string | undefined =>
	error instanceof Error && 'code' in error && 'syscall' in error && typeof error.code === 'string'
		? error.code
		: undefined;

/** Such an error as half a sentence. */
export const describeFileError = (error: unknown): string => {
	const code = fileErrorCode(error) ?? '';
	return reasons[code] ?? (code || String(error));
};

/** Why a file cannot be read, as half a sentence. */
export const describeReadError = (error: unknown): string => {
	const {code, message} = error as NodeJS.ErrnoException;
	return (
		{ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder'}[code ?? ''] ?? message
	);
};

/** Whether this is an error with this code. */
export const hasCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;

/** @returns what `act` does, or `undefined` when it fails with this code */
export const unless = <Value>(code: string, act: () => Value): Value | undefined => {
	try {
		return act();
	} catch (error) {
		if (hasCode(error, code)) return undefined;
		throw error;
	}
};

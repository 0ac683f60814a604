/** Only the owner may read what the tool writes: most of it holds tokens. */
export const privateMode = 0o600;

/** Writes a file whole or not at all; a link is followed. Folders on the way are made. */
export const writeFile = async (path: string, content: string | Uint8Array, mode = privateMode): Promise<void> => {
	const {writeFile: write} = await import('atomically');
	await write(path, content, {mode});
};

/** The text of a file: UTF-8, or UTF-16 as Windows PowerShell writes it with `>`; without the mark that says which. */
export const decodeText = (bytes: Buffer): string => {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return bytes.toString('utf16le', 2);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	const text = bytes.toString('utf8');
	return text.startsWith('\ufeff') ? text.slice(1) : text;
};

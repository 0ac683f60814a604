const escapeSign = String.fromCharCode(27);
const ansi = new RegExp(`${escapeSign}\\[[\\d;]{0,20}[a-zA-Z]`, 'g');
/** However often it was escaped, what stands behind the backslashes is meant. */
const backslashes = /(?<!\\)\\+(?:u([\da-fA-F]{4})|(["'/])|[nrt])/g;
const percent = /(?:%[\dA-Fa-f]{2}){1,200}/g;
const entities: Readonly<Record<string, string>> = {
	quot: '"',
	amp: '&',
	lt: '<',
	gt: '>',
	apos: "'",
	nbsp: ' ',
	'#39': "'",
	'#34': '"',
	'#x27': "'",
	'#x22': '"',
};

const decoded = (escaped: string): string => {
	try {
		return decodeURIComponent(escaped);
	} catch {
		return escaped;
	}
};

/** A form or query: pairs joined by `&`, with plus signs for blanks. Its beginning shows it. */
const isForm = (text: string): boolean => {
	const beginning = text.slice(0, 2000);
	return beginning.includes('+') && /[\w\]]=[^&\s]{1,1000}&/.test(beginning) && beginning.split(/\s/, 4).length < 4;
};

/** Takes away what wraps a text on its way into a log or a web page: colours, percent signs, entities, backslashes. */
export const unescaped = (text: string): string => {
	let plainer = text.includes(escapeSign) ? text.replace(ansi, '') : text;
	if (isForm(plainer)) plainer = plainer.replaceAll('+', ' ');
	if (plainer.includes('%') && /%[2357][\dA-Fa-f]/.test(plainer)) plainer = plainer.replace(percent, decoded);
	if (plainer.includes('&'))
		plainer = plainer.replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name] ?? whole);
	if (!plainer.includes('\\')) return plainer;
	// In a Windows path, "\node_modules" holds no line end.
	const isPath = /[A-Za-z]:\\\w/.test(plainer);
	return plainer.replace(backslashes, (whole, hex: string | undefined, sign: string | undefined) => {
		if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
		return sign ?? (isPath ? whole : '\n');
	});
};

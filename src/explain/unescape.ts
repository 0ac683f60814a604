const ansi = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]{0,20}[a-zA-Z]`, 'g');
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

/** A form or query: pairs joined by `&`, with plus signs for blanks. */
const isForm = (text: string): boolean =>
	/[\w\]]=[^&\s]{1,2000}&/.test(text) && text.includes('+') && !/\s\S{1,200}\s\S{1,200}\s/.test(text);

/** Takes away what wraps a text on its way into a log or a web page: colours, percent signs, entities, backslashes. */
export const unescaped = (text: string): string => {
	let plainer = text.replace(ansi, '');
	if (isForm(plainer)) plainer = plainer.replaceAll('+', ' ');
	if (/%[2357][\dA-Fa-f]/.test(plainer)) plainer = plainer.replace(percent, decoded);
	if (plainer.includes('&'))
		plainer = plainer.replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name] ?? whole);
	if (!plainer.includes('\\')) return plainer;
	const unquoted = plainer
		.replace(/(?<!\\)\\+u([\da-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		.replace(/(?<!\\)\\+(["'/])/g, '$1');
	// In a Windows path, "\node_modules" holds no line end.
	return /[A-Za-z]:\\\w/.test(unquoted) ? unquoted : unquoted.replace(/(?<!\\)\\+[nrt]/g, '\n');
};

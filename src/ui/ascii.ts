/** Our own signs and typographic marks in letters that every terminal has. */
const letters: Readonly<Record<string, string>> = {
	'✔': '+',
	'✖': 'x',
	'↺': '=',
	'→': '>',
	'•': '*',
	'·': '-',
	'–': '-',
	'—': '-',
	'─': '-',
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'…': '...',
	'×': 'x',
	'\u00a0': ' ',
};

const signs = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

export const toAscii = (text: string): string => text.replace(signs, sign => letters[sign] ?? sign);

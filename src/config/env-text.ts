/** What any reader of such files takes literally, shells included. */
const plain = /^[\w.:/@%+,=-]*$/;

const assignment = /^([ \t]*(?:export[ \t]+)?)([\w.-]+)[ \t]*=[ \t]*(.*)$/;

const quoted = (value: string): string => {
	const quote = plain.test(value) ? '' : (["'", '"', '`'].find(mark => !value.includes(mark)) ?? "'");
	return `${quote}${value}${quote}`;
};

/** The last line of a value that begins on line `at`. A quote that ends nowhere, or only in another assignment, opens nothing. */
const lastLine = (lines: readonly string[], at: number, value: string): number => {
	const quote = /^["'`]/.exec(value)?.[0];
	if (quote === undefined || value.indexOf(quote, 1) > 0) return at;
	for (let next = at + 1; next < lines.length; next++) {
		const line = lines[next] ?? '';
		if (assignment.test(line)) return at;
		if (line.includes(quote)) return next;
	}
	return at;
};

/** Sets variables in the text of a dotenv file: where they stand, or else at its end. Every other line stays as it is. */
export const setVariables = (text: string, variables: readonly (readonly [string, string])[]): string => {
	const wanted = new Map(variables);
	const written = new Set<string>();
	const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
	const bare = lines.map(line => line.replace(/\r?\n$/, ''));
	const eol = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
	const kept: string[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = bare[at] ?? '';
		const [, before = '', name = '', value = ''] = assignment.exec(line) ?? [];
		const last = lastLine(bare, at, value);
		const next = wanted.get(name);
		if (next === undefined) kept.push(...lines.slice(at, last + 1));
		else if (!written.has(name)) {
			kept.push(`${before}${name}=${quoted(next)}${eol}`);
			written.add(name);
		}
		at = last;
	}
	const missing = [...wanted].filter(([name]) => !written.has(name));
	if (missing.length > 0 && kept.length > 0 && !kept.at(-1)?.endsWith('\n')) kept.push(eol);
	return [...kept, ...missing.map(([name, value]) => `${name}=${quoted(value)}${eol}`)].join('');
};

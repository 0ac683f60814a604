/** The first places where an expression fits. A log may repeat itself a thousand times; the first of them say it all. */
export const firstMatches = (text: string, expression: RegExp, most = 200): readonly RegExpExecArray[] => {
	const matches: RegExpExecArray[] = [];
	for (const match of text.matchAll(expression)) if (matches.push(match) === most) break;
	return matches;
};

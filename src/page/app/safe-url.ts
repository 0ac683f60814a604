/** The address if a browser may open it; anything else, `javascript:` above all, leads nowhere. */
export const safeUrl = (value: unknown): string | undefined => {
	if (typeof value !== 'string') return undefined;
	try {
		const {protocol, href} = new URL(value);
		return protocol === 'https:' || protocol === 'http:' ? href : undefined;
	} catch {
		return undefined;
	}
};

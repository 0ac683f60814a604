const isLoopback = (host: string): boolean =>
	host === 'localhost' || host === '[::1]' || host === '0.0.0.0' || /^127(?:\.\d{1,3}){3}$/.test(host);

/** Why requests should not go there. Tokens travel with each of them, so plain http is for this machine alone. */
export const graphUrlFault = (value: string): string | undefined => {
	if (!URL.canParse(value)) return 'it is not an address such as https://graph.facebook.com';
	const {protocol, hostname, username, password, pathname, search, hash} = new URL(value);
	if (protocol !== 'https:' && protocol !== 'http:') return 'the address begins neither with https:// nor with http://';
	if (username || password) return 'there is a name or a password in the address';
	if (search || hash) return 'the address ends in parameters';
	if (/\/v\d+(?:\.\d+)?$/.test(pathname)) return 'the version stands in the address; it has a setting of its own';
	if (protocol === 'http:' && !isLoopback(hostname))
		return `tokens would travel to ${hostname} unprotected; plain http is for this machine alone`;
	return undefined;
};

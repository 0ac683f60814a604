/** What an answer holds at a path: `data.0.access_token`. */
export const textAt = (answer: unknown, path: string): string => {
	let value = answer;
	for (const key of path.split('.')) value = Object(value)[key];
	if (typeof value !== 'string') throw new TypeError(`No text at ${path} of ${JSON.stringify(answer)}`);
	return value;
};

export type Ask = (
	method: string,
	path: string,
	params?: Readonly<Record<string, string>>,
	token?: string,
) => Promise<unknown>;

/** Calls a sandbox as a bot does: parameters in the query or in a form, the token in the header. */
export const asking =
	({url}: {readonly url: string}, version = 'v26.0'): Ask =>
	async (method, path, params = {}, token) => {
		const query = new URLSearchParams(params);
		const inBody = method === 'POST';
		const answer = await fetch(`${url}/${version}${path}${inBody || query.size === 0 ? '' : `?${query}`}`, {
			method,
			headers: token === undefined ? {} : {authorization: `Bearer ${token}`},
			...(inBody && {body: query}),
		});
		return answer.json();
	};

/** Where a call went. Never with a query: it may hold a token. */
export interface Place {
	readonly url: string;
	readonly detail: string;
}

export const place = ({url}: Partial<Place>): string => url ?? 'the Graph API';

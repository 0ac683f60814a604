import type {Report} from '../../diagnostics/report.js';
import type {Act, ActAnswer, Again, CallDetail, DeliveryDetail} from '../wire.js';

/** What the server says when it cannot do something. */
export class Refused extends Error {}

const ask = async <Answer>(path: string, init?: RequestInit): Promise<Answer> => {
	let response: Response;
	try {
		response = await fetch(path, init);
	} catch {
		throw new Refused('The tool does not answer: is it still running?');
	}
	const answer: unknown = await response.json();
	if (!response.ok) throw new Refused((answer as {readonly message: string}).message);
	return answer as Answer;
};

const query = (values: Readonly<Record<string, string>>): string => `?${new URLSearchParams(values)}`;

export const api = {
	act: (page: string, person: string, act: Act) =>
		ask<ActAnswer>('act', {method: 'POST', body: JSON.stringify({page, person, act})}),
	upload: (page: string, person: string, file: File) =>
		ask<ActAnswer>(`upload${query({page, person})}`, {
			method: 'POST',
			body: file,
			headers: {'content-type': file.type || 'application/octet-stream'},
		}),
	again: (id: string, how: Again) => ask<object>(`again${query({id, how})}`, {method: 'POST'}),
	delivery: (id: string) => ask<DeliveryDetail>(`delivery${query({id})}`),
	call: (id: string) => ask<CallDetail>(`call${query({id})}`),
	examine: (page: string) => ask<Report>(`examine${query(page === '' ? {} : {page})}`, {method: 'POST'}),
};
